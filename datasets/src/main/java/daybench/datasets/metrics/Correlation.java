package daybench.datasets.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How two series of numbers go together. */
final class Correlation {
  private Correlation() {}

  /** Pearson's product-moment correlation; NaN where one series is constant. */
  static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(Double.NaN);
    double meanY = Arrays.stream(y).average().orElse(Double.NaN);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xy += dx * dy;
      xx += dx * dx;
      yy += dy * dy;
    }
    // The root of each: their product may be too small for a number that its root is not.
    return xx == 0 || yy == 0 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1, 1);
  }

  /** Spearman's: Pearson's of the ranks, where equal numbers share the mean of their ranks. */
  static double spearman(double[] x, double[] y) {
    return pearson(ranks(x), ranks(y));
  }

  private static double[] ranks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
