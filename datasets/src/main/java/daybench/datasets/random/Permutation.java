package daybench.datasets.random;

import java.util.Objects;

/**
 * A pseudorandom permutation of [0, size) that needs no table: a balanced Feistel network over the
 * next power of four, walked until the result is in range (Black and Rogaway, "Ciphers with
 * Arbitrary Finite Domains", 2002). Immutable.
 */
public final class Permutation {
  private static final int ROUNDS = 8;

  private final long size;
  private final int halfBits;
  private final long halfMask;
  private final long[] roundKeys = new long[ROUNDS];

  /** A permutation of {@code size} numbers (up to 2^62) chosen by the seed. */
  public Permutation(long seed, long size) {
    if (size < 0 || size > 1L << 62) {
      throw new IllegalArgumentException("A permutation of " + size + " numbers is not possible.");
    }
    this.size = size;
    int bits = size <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(size - 1);
    this.halfBits = Math.max(2, (bits + 1) / 2);
    this.halfMask = (1L << halfBits) - 1;
    for (int round = 0; round < ROUNDS; round++) {
      roundKeys[round] = CounterRandom.bits(seed, size, round);
    }
  }

  /** The number of elements. */
  public long size() {
    return size;
  }

  /** The number at place {@code index}. */
  public long at(long index) {
    Objects.checkIndex(index, size);
    long value = index;
    do {
      value = network(value);
    } while (value >= size);
    return value;
  }

  private long network(long value) {
    long left = value >>> halfBits;
    long right = value & halfMask;
    for (long key : roundKeys) {
      long next = left ^ (CounterRandom.bits(key, 0, right) & halfMask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
