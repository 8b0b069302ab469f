package daybench.engine.model;

import daybench.datasets.random.CounterRandom;

/** Standard normal numbers as a pure function of seed, stream and counter (Box-Muller). */
final class Gaussian {
  private Gaussian() {}

  static double at(long seed, long stream, long counter) {
    // Both numbers of a pair are used: even counters take the cosine, odd ones the sine.
    long pair = counter & ~1L;
    double radius = Math.sqrt(-2 * Math.log(1 - unit(seed, stream, pair)));
    double angle = 2 * Math.PI * unit(seed, stream, pair + 1);
    return radius * ((counter & 1) == 0 ? Math.cos(angle) : Math.sin(angle));
  }

  private static double unit(long seed, long stream, long counter) {
    return CounterRandom.unit(CounterRandom.bits(seed, stream, counter));
  }
}
