package daybench.engine.settings;

import daybench.datasets.UserException;
import org.jspecify.annotations.Nullable;

/**
 * What ends a run; whichever comes first. At least one of seconds and steps is given.
 *
 * @param seconds the wall-clock budget; validation and checkpoints count, pauses do not
 * @param maximumSteps the optimiser steps
 * @param exitAtSeconds an earlier end, so that a learning rate can be planned for longer than the
 *     run
 */
public record BudgetSettings(
    @Nullable Double seconds, @Nullable Long maximumSteps, @Nullable Double exitAtSeconds) {
  public BudgetSettings {
    if (seconds == null && maximumSteps == null) {
      throw new UserException("The run has no end; give it a budget in seconds or in steps.");
    }
    if (seconds != null) {
      Checks.positive("seconds", seconds);
    }
    if (maximumSteps != null) {
      Checks.atLeast("maximumSteps", maximumSteps, 1);
    }
    if (exitAtSeconds != null) {
      Checks.positive("exitAtSeconds", exitAtSeconds);
    }
  }

  public static BudgetSettings ofSeconds(double seconds) {
    return new BudgetSettings(seconds, null, null);
  }

  public static BudgetSettings ofSteps(long steps) {
    return new BudgetSettings(null, steps, null);
  }
}
