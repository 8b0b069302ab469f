package daybench.engine.training;

import daybench.engine.settings.BatchSettings;
import daybench.engine.settings.BudgetSettings;
import java.util.Optional;

/**
 * Warns once, early, of a budget of time that will not reach enough steps: what a wall clock is
 * worth depends on the machine.
 */
final class PaceCheck {
  private static final double LOOKS_AT_FRACTION = 0.05;
  private static final long FEWEST_STEPS = 500;

  private final boolean timed;
  private final BatchSettings batch;
  private final long firstStep;
  private final double firstFraction;
  private boolean looked;

  /** A check of a process that begins at this step, with this part of the budget used. */
  PaceCheck(BudgetSettings budget, BatchSettings batch, long step, double fraction) {
    this.timed = budget.seconds() != null && budget.maximumSteps() == null;
    this.batch = batch;
    this.firstStep = step;
    this.firstFraction = fraction;
    this.looked = fraction >= LOOKS_AT_FRACTION;
  }

  /** The warning, when it is time for it and there is reason. */
  Optional<String> look(long step, double fraction) {
    if (!timed || looked || fraction < LOOKS_AT_FRACTION) {
      return Optional.empty();
    }
    looked = true;
    double pace = (step - firstStep) / (fraction - firstFraction);
    long steps = firstStep + Math.round(pace * (1 - firstFraction));
    if (steps >= FEWEST_STEPS) {
      return Optional.empty();
    }
    return Optional.of(
        "At this pace the budget is enough for about %d steps of %d sequences, too few to learn much; make the model or the batch smaller, or the budget larger."
            .formatted(steps, batch.effectiveBatch()));
  }
}
