package daybench.controllers.run;

import daybench.engine.settings.BudgetSettings;

/**
 * Where the budget of a run ends.
 *
 * @param seconds NaN where it ends by steps only
 * @param steps NaN where it ends by time only
 */
record BudgetEnd(double seconds, double steps) {
  /** Nothing known: an hour. */
  static final BudgetEnd UNKNOWN = new BudgetEnd(3600, Double.NaN);

  static BudgetEnd of(BudgetSettings budget) {
    Double seconds = budget.seconds();
    Long steps = budget.maximumSteps();
    return new BudgetEnd(
        seconds == null ? Double.NaN : seconds, steps == null ? Double.NaN : steps);
  }

  /** Whether its parts are told by time; else by steps. */
  boolean byTime() {
    return Double.isFinite(seconds);
  }
}
