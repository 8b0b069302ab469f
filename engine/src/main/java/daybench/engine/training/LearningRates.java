package daybench.engine.training;

import daybench.engine.schedule.LearningRateSchedule;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ScheduleBasis;

/** The learning rate of each step of a run. */
final class LearningRates {
  private final LearningRateSchedule schedule;
  private final ScheduleBasis basis;
  private final BudgetSettings budget;
  private final double peak;

  LearningRates(RunRequest request) {
    this.schedule = LearningRateSchedule.of(request.schedule());
    this.basis = request.schedule().basis();
    this.budget = request.budget();
    this.peak = request.optimiser().learningRate();
  }

  /** The rate of the step after {@code step} steps and {@code elapsedSeconds} of the budget. */
  double at(long step, double elapsedSeconds) {
    return peak
        * switch (basis) {
          case TIME ->
              schedule.factor(
                  elapsedSeconds,
                  budget.seconds() == null ? Double.POSITIVE_INFINITY : budget.seconds());
          // The middle of the step to be made: neither the first nor the last is made at rate 0.
          case STEPS ->
              schedule.factor(
                  step + 0.5,
                  budget.maximumSteps() == null ? Double.POSITIVE_INFINITY : budget.maximumSteps());
        };
  }
}
