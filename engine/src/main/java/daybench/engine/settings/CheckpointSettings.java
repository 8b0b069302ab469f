package daybench.engine.settings;

import daybench.datasets.UserException;
import java.util.List;

/**
 * When checkpoints are saved, besides the best, the final and the requested ones.
 *
 * @param everySeconds elapsed seconds between periodic checkpoints; 0: none
 * @param budgetFractions shares of the budget, ascending, at which a checkpoint is saved and kept
 * @param keep how many periodic checkpoints are kept
 */
public record CheckpointSettings(double everySeconds, List<Double> budgetFractions, int keep) {
  public CheckpointSettings {
    Checks.notNegative("everySeconds", everySeconds);
    Checks.present("budgetFractions", budgetFractions);
    double last = 0;
    for (double fraction : budgetFractions) {
      if (!(fraction > last && fraction <= 1)) {
        throw new UserException(
            "The setting \"budgetFractions\" is "
                + budgetFractions
                + "; give ascending shares above 0 and up to 1.");
      }
      last = fraction;
    }
    budgetFractions = List.copyOf(budgetFractions);
    Checks.atLeast("keep", keep, 1);
  }

  /** Every ten minutes, of which two are kept. */
  public static CheckpointSettings defaults() {
    return new CheckpointSettings(600, List.of(), 2);
  }
}
