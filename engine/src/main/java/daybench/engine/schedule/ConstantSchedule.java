package daybench.engine.schedule;

/** p/W, then 1. */
record ConstantSchedule(Warmup warmup) implements LearningRateSchedule {
  @Override
  public double factor(double position, double total) {
    double w = warmup.length(total);
    return position < w ? position / w : 1;
  }
}
