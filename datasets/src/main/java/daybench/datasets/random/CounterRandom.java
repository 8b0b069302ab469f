package daybench.datasets.random;

/**
 * A counter-based random generator: every draw is a pure function of (seed, stream, counter).
 *
 * <p>For a fixed seed and stream, successive counters give a SplitMix64 sequence (Steele, Lea and
 * Flood, "Fast Splittable Pseudorandom Number Generators", 2014) whose start is a hash of seed and
 * stream, so that streams do not run into each other in practice.
 */
public final class CounterRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private CounterRandom() {}

  /** 64 random bits. */
  public static long bits(long seed, long stream, long counter) {
    long start = mix(mix(seed + GOLDEN) ^ mix(stream * 0xD1342543DE82EF95L + GOLDEN));
    return mix(start + (counter + 1) * GOLDEN);
  }

  /**
   * An integer in [0, bound) from 64 random bits, by multiplication: the bias is under bound /
   * 2^64.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public static int below(long bits, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("The bound is " + bound + ", not positive.");
    }
    return (int) Math.unsignedMultiplyHigh(bits, bound);
  }

  /** A number in [0, 1), a multiple of 2^-53, from 64 random bits. */
  public static double unit(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }

  /** The finaliser of SplitMix64 (Stafford's variant 13): a bijection of 64-bit numbers. */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
