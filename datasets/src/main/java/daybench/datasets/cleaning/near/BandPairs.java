package daybench.datasets.cleaning.near;

import daybench.datasets.CancelSignal;
import java.util.Arrays;

/**
 * Finds, among the documents that share one band, those whose whole signatures are similar enough.
 * Memory is 8 bytes a document, or less in several rounds, each of which minds a part of the bands'
 * contents. A pure function of the signatures.
 */
public final class BandPairs {
  /** Within a bucket, so many dissimilar documents are remembered to compare others with. */
  private static final int MOST_KINDS = 16;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int CANCEL_EVERY = 1 << 12;

  private final Signatures signatures;
  private final Bands bands;
  private final int leastSame;

  public BandPairs(Signatures signatures, double similarity) {
    this.signatures = signatures;
    this.bands = Bands.of(similarity);
    this.leastSame = (int) Math.ceil(similarity * MinHash.SIZE - 1e-9);
  }

  /** The bands there are. */
  public int bands() {
    return bands.count();
  }

  /**
   * The pairs of one band and round.
   *
   * @param round from 0, of {@code rounds}
   * @return two documents after each other, the earlier one first
   */
  public int[] pairs(int band, int round, int rounds, CancelSignal cancel) {
    long[] buckets = buckets(band, round, rounds, cancel);
    int[] pairs = new int[16];
    int size = 0;
    int[] kinds = new int[MOST_KINDS];
    for (int start = 0; start < buckets.length; ) {
      int end = start + 1;
      int known = 1;
      kinds[0] = (int) buckets[start];
      while (end < buckets.length && buckets[end] >>> 32 == buckets[start] >>> 32) {
        if (end % CANCEL_EVERY == 0) {
          cancel.throwIfCancelled();
        }
        int document = (int) buckets[end++];
        int like = like(document, kinds, known);
        if (like >= 0) {
          if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
          }
          pairs[size++] = like;
          pairs[size++] = document;
        } else if (known < MOST_KINDS) {
          kinds[known++] = document;
        }
      }
      start = end;
    }
    return Arrays.copyOf(pairs, size);
  }

  /** Each document of the round with 32 bits of its band's hash in front, sorted. */
  private long[] buckets(int band, int round, int rounds, CancelSignal cancel) {
    int documents = signatures.count();
    long[] buckets = new long[Math.max(16, (int) (1.1 * documents / rounds))];
    int size = 0;
    for (int document = 0; document < documents; document++) {
      if (document % CANCEL_EVERY == 0) {
        cancel.throwIfCancelled();
      }
      long hash = hash(document, band);
      if (rounds == 1 || Integer.remainderUnsigned((int) hash, rounds) == round) {
        if (size == buckets.length) {
          buckets = Arrays.copyOf(buckets, size + size / 2);
        }
        buckets[size++] = (hash & 0xFFFFFFFF00000000L) | document;
      }
    }
    Arrays.sort(buckets, 0, size);
    return size == buckets.length ? buckets : Arrays.copyOf(buckets, size);
  }

  private long hash(int document, int band) {
    long hash = band;
    int from = band * bands.rows();
    for (int place = from; place < from + bands.rows(); place++) {
      hash = (hash ^ signatures.get(document, place)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash * MULTIPLIER;
  }

  /** The first of some documents that a document is similar to, or -1. */
  private int like(int document, int[] kinds, int known) {
    for (int i = 0; i < known; i++) {
      if (areSimilar(kinds[i], document)) {
        return kinds[i];
      }
    }
    return -1;
  }

  private boolean areSimilar(int one, int other) {
    int differing = 0;
    for (int place = 0; place < MinHash.SIZE; place++) {
      differing += signatures.get(one, place) == signatures.get(other, place) ? 0 : 1;
      if (differing > MinHash.SIZE - leastSame) {
        return false;
      }
    }
    return true;
  }
}
