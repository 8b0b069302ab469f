package daybench.controllers.curves;

/** Exponential moving averages, which show the way of a noisy curve. */
public final class Smoothing {
  private Smoothing() {}

  /**
   * The curve's average over its past: each value's weight falls by {@code weight} with each point
   * after it, divided by the sum of the weights so that the first points are not drawn to zero.
   * Gaps stay gaps.
   *
   * @param weight 0 (the curve itself) to below 1
   */
  public static Points smooth(Points raw, double weight) {
    if (!(weight >= 0 && weight < 1)) {
      throw new IllegalArgumentException("A weight is 0 to below 1, not " + weight);
    }
    if (weight == 0) {
      return raw;
    }
    double[] smooth = new double[raw.size()];
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < smooth.length; i++) {
      double value = raw.y(i);
      if (Double.isNaN(value)) {
        smooth[i] = Double.NaN;
        continue;
      }
      sum = weight * sum + value;
      weights = weight * weights + 1;
      smooth[i] = sum / weights;
    }
    return raw.withValues(smooth);
  }
}
