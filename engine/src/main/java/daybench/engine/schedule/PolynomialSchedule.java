package daybench.engine.schedule;

/** p/W, then a power of (T - p)/(T - W) down to the final fraction; a straight line of power 1. */
record PolynomialSchedule(Warmup warmup, double power, double finalFraction)
    implements LearningRateSchedule {
  @Override
  public double factor(double position, double total) {
    double w = warmup.length(total);
    if (position < w) {
      return position / w;
    }
    // Also where the warm-up fills the total: then nothing is left to decay over.
    if (position >= total) {
      return finalFraction;
    }
    return finalFraction + (1 - finalFraction) * Math.pow((total - position) / (total - w), power);
  }
}
