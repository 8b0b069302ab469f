package daybench.engine.cli.options;

import daybench.engine.settings.ScheduleKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The optimiser and the course of its learning rate. */
public final class OptimiserOptions implements SettingsOptions {
  @Option(names = "--rate", paramLabel = "X", description = "Peak learning rate, such as 1e-3.")
  private @Nullable Double rate;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Sequences a step, over which the loss is averaged.")
  private @Nullable Integer batch;

  @Option(
      names = "--micro-batch",
      paramLabel = "N",
      description =
          "Sequences computed at once; divides the batch. Changes memory and speed, not what is"
              + " learnt.")
  private @Nullable Integer microBatch;

  @Option(
      names = "--schedule",
      paramLabel = "KIND",
      description = "linear, polynomial, cosine, exponential or constant, after the warm-up.")
  private @Nullable ScheduleKind schedule;

  @Option(
      names = "--power",
      paramLabel = "X",
      description = "Exponent of the polynomial schedule. Default: 2.")
  private @Nullable Double power;

  @Option(
      names = "--warmup",
      paramLabel = "SHARE",
      description = "Warm-up as a share of the budget or of the steps: 0.06 or 6%%.")
  private @Nullable Fraction warmup;

  @Option(
      names = "--warmup-steps",
      paramLabel = "N",
      description = "Warm-up in steps; for runs that end by --steps.")
  private @Nullable Long warmupSteps;

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "Decoupled decay; biases and norms have none.")
  private @Nullable Double weightDecay;

  @Option(
      names = "--clip",
      paramLabel = "X",
      description = "Largest global norm of the gradient; 0 clips nothing.")
  private @Nullable Double clip;

  @Override
  public void addTo(SettingsOverrides overrides) {
    overrides.set("optimiser.learningRate", rate);
    overrides.set("optimiser.weightDecay", weightDecay);
    overrides.set("optimiser.gradientClip", clip);
    overrides.set("batch.effectiveBatch", batch);
    overrides.set("batch.microBatch", microBatch);
    overrides.set("schedule.kind", schedule);
    overrides.set("schedule.power", power);
    overrides.set("schedule.warmupProportion", warmup == null ? null : warmup.value());
    overrides.set("schedule.warmupSteps", warmupSteps);
  }
}
