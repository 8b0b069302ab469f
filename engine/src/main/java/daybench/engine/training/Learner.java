package daybench.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Trains a model: adds up gradients over the micro-batches of a step, then updates the parameters
 * with AdamW. Knows nothing of time, data order or files.
 */
public final class Learner implements AutoCloseable {
  private final MaskedLanguageModel model;
  private final AdamW optimiser;
  private boolean fresh = true;
  private long predictions;

  /** A learner whose moments are zero. */
  public Learner(MaskedLanguageModel model, OptimiserSettings optimiser) {
    this.model = model;
    this.optimiser = new AdamW(model.manager(), model.masters(), optimiser);
  }

  /** A learner that goes on from saved moments, in the order of the layout. */
  public Learner(
      MaskedLanguageModel model,
      OptimiserSettings optimiser,
      List<? extends ByteBuffer> firstMoments,
      List<? extends ByteBuffer> secondMoments,
      long updates) {
    this.model = model;
    this.optimiser =
        new AdamW(
            model.manager(), model.masters(), optimiser, firstMoments, secondMoments, updates);
  }

  /**
   * Adds one micro-batch's gradient to those of this step.
   *
   * @return the sum of the cross-entropies of its masked tokens, in nats
   */
  public double accumulate(MicroBatch batch) {
    try (NDManager step = model.manager().newSubManager()) {
      BatchTensors tensors = BatchTensors.of(step, batch);
      NDArray loss =
          model
              .module()
              .differentiate(
                  tensors
                      .call("accumulate")
                      .with(step.create(fresh ? 1 : 0))
                      .with(model.masters())
                      .with(model.work())
                      .with(optimiser.gradients()));
      fresh = false;
      predictions += batch.labels().length;
      return loss.getFloat();
    }
  }

  /**
   * Updates the parameters with the gradient averaged over all masked tokens since the last update,
   * unless it is not finite, and starts a new step.
   */
  public Update update(double learningRate) {
    Update update =
        optimiser.update(model.module(), learningRate, predictions, model.masters(), model.work());
    discard();
    return update;
  }

  /** Sums of the gradients of this step's micro-batches, in the order of the layout. */
  TensorList gradients() {
    return optimiser.gradients();
  }

  /** Forgets the gradients of the step begun. */
  public void discard() {
    fresh = true;
    predictions = 0;
  }

  /** The model that it trains. */
  public MaskedLanguageModel model() {
    return model;
  }

  /** First moments of AdamW, in the order of the layout. */
  public TensorList firstMoments() {
    return optimiser.firstMoments();
  }

  /** Second moments of AdamW, in the order of the layout. */
  public TensorList secondMoments() {
    return optimiser.secondMoments();
  }

  /** Updates made so far, which AdamW's bias correction uses. */
  public long updates() {
    return optimiser.updates();
  }

  @Override
  public void close() {
    optimiser.close();
  }

  /**
   * What an update did.
   *
   * @param gradientNorm global norm of the averaged gradient before clipping
   * @param made false where the norm was not finite and nothing was changed
   */
  public record Update(double gradientNorm, boolean made) {}
}
