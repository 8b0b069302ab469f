package daybench.engine.cli.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What ends a run. */
public final class BudgetOptions implements SettingsOptions {
  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "Wall-clock time of training, validation and checkpoints included, such as 90s, 2h or"
              + " 24h. Default: the preset's.")
  private @Nullable Duration budget;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Optimiser steps. Without --budget the learning rate is scheduled over the steps; with"
              + " it, whichever comes first ends the run.")
  private @Nullable Long steps;

  @Option(
      names = "--exit-at",
      paramLabel = "TIME",
      description = "End earlier than the budget that the learning rate is planned for.")
  private @Nullable Duration exitAt;

  /** The time given. */
  public @Nullable Duration budget() {
    return budget;
  }

  /** The steps given. */
  public @Nullable Long steps() {
    return steps;
  }

  @Override
  public void addTo(SettingsOverrides overrides) {
    overrides.set("budget.seconds", seconds(budget));
    overrides.set("budget.maximumSteps", steps);
    overrides.set("budget.exitAtSeconds", seconds(exitAt));
    if (steps != null && budget == null) {
      overrides.clear("budget.seconds");
      overrides.set("schedule.basis", "STEPS");
    }
  }

  static @Nullable Double seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis() / 1000.0;
  }
}
