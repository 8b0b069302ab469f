package daybench.engine.cli.options;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Validation, checkpoints and giving up. */
public final class SavingOptions implements SettingsOptions {
  @Option(
      names = "--validate-every",
      paramLabel = "TIME|SHARE",
      description = "How often the held-out loss is measured: 10m, or 5%% of the budget.")
  private @Nullable Interval validateEvery;

  @Option(
      names = "--validate-on",
      paramLabel = "N",
      description = "Held-out sequences used at most.")
  private @Nullable Long validateOn;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "TIME",
      description = "How often all is saved, such as 10m.")
  private @Nullable Duration checkpointEvery;

  @Option(
      names = "--checkpoint-at",
      paramLabel = "SHARE",
      split = ",",
      description = "Shares of the budget at which a checkpoint is kept for good: 25%%,50%%.")
  private @Nullable List<Fraction> checkpointAt;

  @Option(names = "--keep", paramLabel = "N", description = "Periodic checkpoints kept.")
  private @Nullable Integer keep;

  @Option(
      names = "--give-up-above",
      paramLabel = "LOSS",
      description = "Give up a run whose held-out loss is still above it (6 in the paper) ...")
  private @Nullable Double giveUpAbove;

  @Option(
      names = "--give-up-after",
      paramLabel = "TIME",
      description = "... after this time (3h in the paper).")
  private @Nullable Duration giveUpAfter;

  @Override
  public void addTo(SettingsOverrides overrides) {
    if (validateEvery != null) {
      overrides.set("validation.everySeconds", validateEvery.seconds());
      overrides.set("validation.everyBudgetFraction", validateEvery.budgetFraction());
    }
    overrides.set("validation.maximumSequences", validateOn);
    overrides.set("checkpoints.everySeconds", BudgetOptions.seconds(checkpointEvery));
    if (checkpointAt != null) {
      overrides.set(
          "checkpoints.budgetFractions", checkpointAt.stream().map(Fraction::value).toList());
    }
    overrides.set("checkpoints.keep", keep);
    overrides.set("earlyStop.lossBound", giveUpAbove);
    overrides.set("earlyStop.afterSeconds", BudgetOptions.seconds(giveUpAfter));
  }
}
