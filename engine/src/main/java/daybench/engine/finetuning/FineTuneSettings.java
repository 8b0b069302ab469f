package daybench.engine.finetuning;

import daybench.datasets.UserException;
import daybench.engine.model.Pooling;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.ScheduleBasis;
import daybench.engine.settings.ScheduleKind;
import daybench.engine.settings.ScheduleSettings;

/**
 * How a classifier is trained.
 *
 * @param optimiser AdamW; its rate is the peak
 * @param schedule over the steps of all epochs
 * @param batch examples a step
 * @param epochs passes over the training examples
 * @param patience evaluations in a row without a better score after which training ends; 0: never
 * @param pooling how a sequence becomes one vector
 * @param segments of the second text of a pair
 * @param maximumLength tokens of an example, [CLS] and [SEP] included
 * @param overlong what becomes of longer ones
 * @param precision of the encoder's matrix products
 * @param threads of libtorch's operators
 * @param seed of the head's initial values, the order of the examples and dropout
 */
public record FineTuneSettings(
    OptimiserSettings optimiser,
    ScheduleSettings schedule,
    int batch,
    int epochs,
    int patience,
    Pooling pooling,
    SegmentUse segments,
    int maximumLength,
    Overlong overlong,
    Precision precision,
    int threads,
    long seed) {
  private static final int SHORTEST = 8;

  public FineTuneSettings {
    atLeast("batch", batch, 1);
    atLeast("epochs", epochs, 1);
    atLeast("patience", patience, 0);
    atLeast("maximumLength", maximumLength, SHORTEST);
    atLeast("threads", threads, 1);
    if (schedule.basis() != ScheduleBasis.STEPS) {
      throw new UserException("The schedule of fine-tuning is over steps.");
    }
  }

  private static void atLeast(String setting, int value, int least) {
    if (value < least) {
      throw new UserException(
          "The setting \"%s\" is %d; it must be at least %d.".formatted(setting, value, least));
    }
  }

  /** Three epochs of 32 examples a step at 3e-5, warmed up for 6 % and then linear to 0. */
  public static FineTuneSettings defaults(int threads) {
    return new FineTuneSettings(
        new OptimiserSettings(3e-5, 0.9, 0.999, 1e-8, 0.01, 1),
        ScheduleSettings.defaults()
            .withKind(ScheduleKind.LINEAR)
            .withBasis(ScheduleBasis.STEPS)
            .withWarmupProportion(0.06),
        32,
        3,
        0,
        Pooling.FIRST,
        SegmentUse.AUTO,
        128,
        Overlong.TRUNCATE,
        Precision.FP32,
        threads,
        1);
  }

  public FineTuneSettings withLearningRate(double rate) {
    return with(optimiser.withLearningRate(rate), batch, epochs, seed);
  }

  public FineTuneSettings withBatch(int other) {
    return with(optimiser, other, epochs, seed);
  }

  public FineTuneSettings withEpochs(int other) {
    return with(optimiser, batch, other, seed);
  }

  public FineTuneSettings withSeed(long other) {
    return with(optimiser, batch, epochs, other);
  }

  private FineTuneSettings with(
      OptimiserSettings otherOptimiser, int otherBatch, int otherEpochs, long otherSeed) {
    return new FineTuneSettings(
        otherOptimiser,
        schedule,
        otherBatch,
        otherEpochs,
        patience,
        pooling,
        segments,
        maximumLength,
        overlong,
        precision,
        threads,
        otherSeed);
  }
}
