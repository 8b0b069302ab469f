package daybench.engine.schedule;

/** p/W, then half a cosine down to the final fraction. */
record CosineSchedule(Warmup warmup, double finalFraction) implements LearningRateSchedule {
  @Override
  public double factor(double position, double total) {
    double w = warmup.length(total);
    if (position < w) {
      return position / w;
    }
    if (position >= total) {
      return finalFraction;
    }
    double done = (position - w) / (total - w);
    return finalFraction + (1 - finalFraction) * 0.5 * (1 + Math.cos(Math.PI * done));
  }
}
