package daybench.engine.cli.options;

import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.finetuning.Overlong;
import daybench.engine.finetuning.SegmentUse;
import daybench.engine.model.Pooling;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.ScheduleKind;
import daybench.engine.settings.ScheduleSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a classifier is trained, but for what a grid has lists of. */
public final class FineTuneOptions {
  @Option(
      names = "--schedule",
      paramLabel = "KIND",
      description =
          "linear, polynomial, cosine, exponential or constant, after the warm-up. Default: linear.")
  private ScheduleKind schedule = ScheduleKind.LINEAR;

  @Option(
      names = "--power",
      paramLabel = "X",
      description = "Exponent of the polynomial schedule. Default: 2.")
  private @Nullable Double power;

  @Option(
      names = "--warmup",
      paramLabel = "SHARE",
      description = "Warm-up as a share of the steps: 0.06 or 6%%. Default: 6%%.")
  private @Nullable Fraction warmup;

  @Option(
      names = "--weight-decay",
      paramLabel = "X",
      description = "Of matrices; biases and norms are not decayed. Default: 0.01.")
  private @Nullable Double weightDecay;

  @Option(
      names = "--clip",
      paramLabel = "X",
      description = "Largest norm of the gradient; 0 clips nothing. Default: 1.")
  private @Nullable Double clip;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "End after N epochs in a row without a better score. Default: never.")
  private int patience;

  @Option(
      names = "--pooling",
      paramLabel = "KIND",
      description =
          "first: [CLS] through a dense layer, as in BERT; mean: of all tokens. Default: first.")
  private Pooling pooling = Pooling.FIRST;

  @Option(
      names = "--segments",
      paramLabel = "KIND",
      description =
          "Token type of second texts; both: 1; first: 0; auto: 1 where the model was trained on"
              + " it. Default: auto.")
  private SegmentUse segments = SegmentUse.AUTO;

  @Option(
      names = "--max-length",
      paramLabel = "N",
      description = "Tokens of an example. Default: 128, or what the model was trained on.")
  private @Nullable Integer maximumLength;

  @Option(
      names = "--overlong",
      paramLabel = "WHAT",
      description = "truncate or refuse examples with more tokens. Default: truncate.")
  private Overlong overlong = Overlong.TRUNCATE;

  @Option(
      names = "--precision",
      paramLabel = "KIND",
      description =
          "Matrix products in fp32 or bf16; auto: bf16 where the device has it natively."
              + " Default: fp32.")
  private Precision precision = Precision.FP32;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Computing threads of a training. Default: one for each processor, shared by those that"
              + " are made at a time.")
  private @Nullable Integer threads;

  /**
   * The settings, with a grid's own at their defaults.
   *
   * @param trainedLength tokens that the model was trained on
   * @param atOnce trainings made at a time, which share the processors
   */
  public FineTuneSettings settings(int trainedLength, int atOnce) {
    int processors = Math.max(1, Runtime.getRuntime().availableProcessors() / atOnce);
    FineTuneSettings defaults = FineTuneSettings.defaults(processors);
    OptimiserSettings optimiser = defaults.optimiser();
    ScheduleSettings course = defaults.schedule().withKind(schedule).withPower(power);
    return new FineTuneSettings(
        new OptimiserSettings(
            optimiser.learningRate(),
            optimiser.beta1(),
            optimiser.beta2(),
            optimiser.epsilon(),
            weightDecay == null ? optimiser.weightDecay() : weightDecay,
            clip == null ? optimiser.gradientClip() : clip),
        warmup == null ? course : course.withWarmupProportion(warmup.value()),
        defaults.batch(),
        defaults.epochs(),
        patience,
        pooling,
        segments,
        maximumLength == null ? Math.min(defaults.maximumLength(), trainedLength) : maximumLength,
        overlong,
        precision,
        threads == null ? processors : threads,
        defaults.seed());
  }
}
