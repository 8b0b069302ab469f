package daybench.datasets.cleaning.near;

import java.util.BitSet;

/**
 * Documents that are similar to each other, or to one that is similar to the other, and so on. The
 * outcome does not depend on the order of the pairs. For one thread.
 */
public final class Clusters {
  private final int[] earlier; // an earlier document of the same cluster, or the document itself

  /** Clusters of one document each. */
  public Clusters(int documents) {
    this.earlier = new int[documents];
    for (int i = 0; i < documents; i++) {
      earlier[i] = i;
    }
  }

  /** Makes one cluster of those of each pair. */
  public void join(int[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      int one = first(pairs[i]);
      int other = first(pairs[i + 1]);
      earlier[Math.max(one, other)] = Math.min(one, other);
    }
  }

  private int first(int document) {
    int at = document;
    while (earlier[at] != at) {
      earlier[at] = earlier[earlier[at]]; // shortens the way for later
      at = earlier[at];
    }
    return at;
  }

  /** All documents that are not the first of their cluster. */
  public BitSet repeated() {
    BitSet repeated = new BitSet(earlier.length);
    for (int document = 0; document < earlier.length; document++) {
      if (earlier[document] != document) {
        repeated.set(document);
      }
    }
    return repeated;
  }
}
