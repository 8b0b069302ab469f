package daybench.engine.settings;

/**
 * When and on how much the held-out loss is measured. It is always measured at the end.
 *
 * @param everySeconds elapsed seconds between validations; 0: not by seconds
 * @param everyBudgetFraction the share of the budget between validations; 0: not by share
 * @param maximumSequences held-out sequences used at most
 * @param batch sequences computed at once
 */
public record ValidationSettings(
    double everySeconds, double everyBudgetFraction, long maximumSequences, int batch) {
  public ValidationSettings {
    Checks.notNegative("everySeconds", everySeconds);
    Checks.proportion("everyBudgetFraction", everyBudgetFraction);
    Checks.atLeast("maximumSequences", maximumSequences, 1);
    Checks.atLeast("batch", batch, 1);
  }

  /** Ten times over the budget, on at most 2,048 sequences. */
  public static ValidationSettings defaults() {
    return new ValidationSettings(0, 0.1, 2048, 32);
  }

  /** Whether a validation is due, given the seconds and the budget fraction since the last one. */
  public boolean due(double secondsSinceLast, double fractionSinceLast) {
    return (everySeconds > 0 && secondsSinceLast >= everySeconds)
        || (everyBudgetFraction > 0 && fractionSinceLast >= everyBudgetFraction);
  }
}
