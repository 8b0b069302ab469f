package daybench.engine.schedule;

/** (p/W) squared, then rate to the power of (p - W)/interval, not below the final fraction. */
record ExponentialSchedule(Warmup warmup, double rate, double interval, double finalFraction)
    implements LearningRateSchedule {
  @Override
  public double factor(double position, double total) {
    double w = warmup.length(total);
    if (position < w) {
      return (position / w) * (position / w);
    }
    return Math.max(finalFraction, Math.pow(rate, (position - w) / interval));
  }
}
