package daybench.datasets.cleaning;

import java.util.Arrays;

/**
 * Lines that stand in many documents, known by their hashes: taking them out is a step of cleaning.
 * Immutable.
 */
public final class BoilerplateLines implements DocumentStep {
  /** No lines. */
  public static final BoilerplateLines NONE = new BoilerplateLines(new long[0]);

  private final long[] sorted;

  BoilerplateLines(long[] sortedHashes) {
    this.sorted = sortedHashes;
  }

  BoilerplateLines with(long[] more) {
    long[] all = Arrays.copyOf(sorted, sorted.length + more.length);
    System.arraycopy(more, 0, all, sorted.length, more.length);
    Arrays.sort(all);
    return new BoilerplateLines(all);
  }

  /** How many lines. */
  public int size() {
    return sorted.length;
  }

  @Override
  public String apply(String text) {
    StringBuilder kept = new StringBuilder(0);
    int from = 0; // what is before it has been dealt with
    for (int start = 0; start < text.length(); ) {
      int end = LineHashes.lineEnd(text, start);
      int next = Math.min(text.length(), end + 1);
      long hash = LineHashes.of(text, start, end);
      if (hash != LineHashes.BLANK && Arrays.binarySearch(sorted, hash) >= 0) {
        kept.append(text, from, start);
        from = next;
      }
      start = next;
    }
    return from == 0 ? text : kept.append(text, from, text.length()).toString();
  }
}
