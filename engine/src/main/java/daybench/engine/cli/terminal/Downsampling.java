package daybench.engine.cli.terminal;

import java.util.Arrays;
import java.util.List;

/** Makes long series short enough to draw. */
final class Downsampling {
  private Downsampling() {}

  /** Means of {@code buckets} equal shares of the finite values, or the values where fewer. */
  static double[] means(List<Double> values, int buckets) {
    double[] finite =
        values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
    if (finite.length <= buckets) {
      return finite;
    }
    double[] means = new double[Math.max(0, buckets)];
    for (int i = 0; i < means.length; i++) {
      int from = (int) ((long) i * finite.length / buckets);
      int to = (int) ((i + 1L) * finite.length / buckets);
      means[i] = Arrays.stream(finite, from, to).average().orElseThrow();
    }
    return means;
  }
}
