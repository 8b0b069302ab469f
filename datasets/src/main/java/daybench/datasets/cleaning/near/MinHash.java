package daybench.datasets.cleaning.near;

import daybench.datasets.random.CounterRandom;
import java.util.Arrays;

/**
 * Signatures of texts: {@value #SIZE} numbers each, of which two texts share about the part that is
 * the Jaccard similarity of their shingles (with a standard error of at most 0.045). A pure
 * function of the text. For one thread.
 */
public final class MinHash {
  /** The numbers of a signature. */
  public static final int SIZE = 128;

  private static final long SEED = 0x6d696e68617368L;

  private final Shingles shingles = new Shingles();
  private final int[] factors = new int[SIZE];
  private final int[] terms = new int[SIZE];

  public MinHash() {
    for (int i = 0; i < SIZE; i++) {
      factors[i] = (int) CounterRandom.bits(SEED, 0, i) | 1;
      terms[i] = (int) CounterRandom.bits(SEED, 1, i);
    }
  }

  /** The signature of a text; the array is the caller's. */
  public int[] signature(String text) {
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    shingles.of(text, shingle -> lower(least, shingle));
    return least;
  }

  private void lower(int[] least, int shingle) {
    int[] a = factors;
    int[] b = terms;
    for (int i = 0; i < SIZE; i++) { // the compiler makes vector instructions of this
      least[i] = Math.min(least[i], shingle * a[i] + b[i]);
    }
  }

  /** The part of two signatures that is the same, an estimate of their texts' similarity. */
  public static double similarity(int[] one, int[] other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return (double) same / SIZE;
  }
}
