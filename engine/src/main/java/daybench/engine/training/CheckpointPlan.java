package daybench.engine.training;

import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.settings.CheckpointSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a checkpoint is due and why. What could not be saved stays due, but is not tried again at
 * once: a full disk would make every step wait for it.
 */
final class CheckpointPlan {
  private static final double PATIENCE_SECONDS = 30;

  private final CheckpointSettings settings;
  private final Set<CheckpointReason> due = EnumSet.noneOf(CheckpointReason.class);
  private double savedAtSeconds;
  private double fraction;
  private double notBeforeSeconds;

  /**
   * A plan that goes on from a checkpoint, or from the start.
   *
   * @param elapsedSeconds budget used then
   * @param fraction part of the budget used then: what lies before it is not due again
   */
  CheckpointPlan(CheckpointSettings settings, double elapsedSeconds, double fraction) {
    this.settings = settings;
    this.savedAtSeconds = elapsedSeconds;
    this.fraction = fraction;
  }

  /** Makes a checkpoint due for a reason that the passing of the budget does not give. */
  void ask(CheckpointReason reason) {
    due.add(reason);
    notBeforeSeconds = 0;
  }

  /** Looks at the budget. */
  void advance(double elapsedSeconds, double newFraction) {
    if (settings.everySeconds() > 0 && elapsedSeconds - savedAtSeconds >= settings.everySeconds()) {
      due.add(CheckpointReason.PERIODIC);
    }
    for (double mark : settings.budgetFractions()) {
      if (fraction < mark && mark <= newFraction) {
        due.add(CheckpointReason.FRACTION);
      }
    }
    fraction = newFraction;
  }

  /** Whether a checkpoint is to be saved now. */
  boolean isDue(double elapsedSeconds) {
    return !due.isEmpty() && elapsedSeconds >= notBeforeSeconds;
  }

  /** Why. */
  List<CheckpointReason> reasons() {
    return List.copyOf(due); // an EnumSet's order, which Set.copyOf would lose
  }

  void saved(double elapsedSeconds) {
    due.clear();
    savedAtSeconds = elapsedSeconds;
    notBeforeSeconds = 0;
  }

  void failed(double elapsedSeconds) {
    notBeforeSeconds = elapsedSeconds + PATIENCE_SECONDS;
  }
}
