package daybench.engine.model;

import daybench.datasets.random.CounterRandom;
import java.nio.FloatBuffer;

/** Normal numbers as a pure function of seed, stream and place (Box-Muller). */
final class Gaussian {
  private Gaussian() {}

  /**
   * Fills a buffer: the pair of places 2 k and 2 k + 1 takes the cosine and the sine of one angle.
   */
  static void fill(FloatBuffer floats, double deviation, long seed, long stream) {
    for (int i = 0; i < floats.capacity(); i += 2) {
      double radius = Math.sqrt(-2 * Math.log(1 - unit(seed, stream, i)));
      double angle = 2 * Math.PI * unit(seed, stream, i + 1L);
      floats.put(i, (float) (deviation * (radius * Math.cos(angle))));
      if (i + 1 < floats.capacity()) {
        floats.put(i + 1, (float) (deviation * (radius * Math.sin(angle))));
      }
    }
  }

  private static double unit(long seed, long stream, long counter) {
    return CounterRandom.unit(CounterRandom.bits(seed, stream, counter));
  }
}
