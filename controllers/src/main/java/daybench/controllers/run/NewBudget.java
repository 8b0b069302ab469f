package daybench.controllers.run;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Durations;
import java.time.Duration;
import java.util.List;

/** Another budget for a run that goes on. */
final class NewBudget {
  private NewBudget() {}

  /**
   * The options of the engine's command line that give it.
   *
   * @param text a time such as {@code 36h}, or a number of steps for a run that ends by steps
   * @throws UserException where it is neither, or no more than what is used
   */
  static List<String> options(String text, RunFigures figures) {
    if (Double.isFinite(figures.budgetSeconds())) {
      Duration whole = Durations.parse(text.strip());
      if (whole.toMillis() / 1000.0 <= figures.elapsedSeconds()) {
        throw new UserException(
            "%s are used already; give a longer budget, the time used included."
                .formatted(Durations.formatSeconds(figures.elapsedSeconds())));
      }
      return List.of("--budget", whole.toSeconds() + "s");
    }
    long steps = steps(text);
    if (steps <= figures.step()) {
      throw new UserException(
          "%,.0f steps are made already; give a larger number, those made included."
              .formatted(figures.step()));
    }
    return List.of("--steps", Long.toString(steps));
  }

  private static long steps(String text) {
    try {
      return Long.parseLong(text.strip().replace(",", ""));
    } catch (NumberFormatException e) {
      throw new UserException(
          "\"" + text + "\" is no number of steps; write one such as 20000.", e);
    }
  }
}
