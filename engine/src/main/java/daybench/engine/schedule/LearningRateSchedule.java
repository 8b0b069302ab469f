package daybench.engine.schedule;

import daybench.engine.settings.ScheduleSettings;

/**
 * The factor by which the peak learning rate is multiplied, in [0, 1]. Position and total have the
 * same unit, seconds or steps; the factor is the same whatever the unit, however short the total.
 * Source: "How to Train BERT with an Academic Budget", section 2, and its time-based schedule.
 */
public sealed interface LearningRateSchedule
    permits PolynomialSchedule, CosineSchedule, ExponentialSchedule, ConstantSchedule {
  /**
   * The factor at a position.
   *
   * @param position elapsed seconds or finished steps, 0 or more
   * @param total the whole of it; infinite where the run has no such end
   */
  double factor(double position, double total);

  static LearningRateSchedule of(ScheduleSettings settings) {
    Warmup warmup = new Warmup(settings.warmupProportion(), settings.warmupSteps());
    return switch (settings.kind()) {
      case LINEAR -> new PolynomialSchedule(warmup, 1, settings.finalFraction());
      case POLYNOMIAL ->
          new PolynomialSchedule(warmup, settings.exponent(), settings.finalFraction());
      case COSINE -> new CosineSchedule(warmup, settings.finalFraction());
      case EXPONENTIAL ->
          new ExponentialSchedule(
              warmup, settings.decayRate(), settings.decayInterval(), settings.finalFraction());
      case CONSTANT -> new ConstantSchedule(warmup);
    };
  }
}
