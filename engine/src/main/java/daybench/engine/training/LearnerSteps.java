package daybench.engine.training;

import ai.djl.pytorch.jni.JniUtils;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.batches.MicroBatch;
import daybench.datasets.batches.Prefetcher;
import daybench.datasets.random.CounterRandom;
import daybench.engine.settings.BatchSettings;
import java.util.function.Supplier;

/**
 * Steps of a learner: the gradients of the micro-batches of an effective batch, then an update.
 * Dropout is a pure function of the seed and the position of a micro-batch.
 */
final class LearnerSteps implements Steps {
  private static final int FEWEST_AHEAD = 4;
  private static final int MOST_AHEAD = 64;

  private final Supplier<Learner> learner;
  private final Prefetcher batches;
  private final BatchSettings batch;
  private final boolean dropout;
  private final long dropoutSeed;

  /**
   * Starts to prepare batches.
   *
   * @param learner the learner of the moment, which changes when a checkpoint is loaded
   * @param dropout whether the model draws random numbers
   * @param position where to begin
   */
  LearnerSteps(
      Supplier<Learner> learner,
      BatchSource source,
      BatchSettings batch,
      boolean dropout,
      long dropoutSeed,
      long position) {
    this.learner = learner;
    this.batch = batch;
    this.dropout = dropout;
    this.dropoutSeed = dropoutSeed;
    int ahead = Math.clamp(2L * batch.accumulation(), FEWEST_AHEAD, MOST_AHEAD);
    // One thread prepares far more than any model trains on, and leaves the others to libtorch.
    this.batches =
        new Prefetcher(source, position, batch.effectiveBatch(), batch.microBatch(), ahead, 1);
  }

  @Override
  public StepResult make(double learningRate) {
    Learner current = learner.get();
    double lossSum = 0;
    long predictions = 0;
    long tokens = 0;
    for (int i = 0; i < batch.accumulation(); i++) {
      MicroBatch next = batches.next();
      predictions += next.labels().length;
      tokens += next.tokens();
      if (Double.isFinite(lossSum)) { // else the step is lost, and only its data passes by
        if (dropout) {
          JniUtils.setSeed(CounterRandom.bits(dropoutSeed, 0, next.firstPosition()));
        }
        lossSum += current.accumulate(next);
      }
    }
    int sequences = batch.effectiveBatch();
    if (!Double.isFinite(lossSum)) {
      current.discard();
      return new StepResult(lossSum, predictions, sequences, tokens, Double.NaN, false);
    }
    Learner.Update update = current.update(learningRate);
    return new StepResult(
        lossSum, predictions, sequences, tokens, update.gradientNorm(), update.made());
  }

  @Override
  public double waitedSeconds() {
    return batches.waitedSeconds();
  }

  @Override
  public void close() {
    batches.close();
  }
}
