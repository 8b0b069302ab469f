package daybench.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.torch.ScriptModule.Call;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains a model: adds up gradients over the micro-batches of a step, then updates the parameters
 * with AdamW. Knows nothing of time, data order or files.
 */
public final class Learner implements AutoCloseable {
  private final MaskedLanguageModel model;
  private final OptimiserSettings optimiser;
  private final NDManager manager;
  private final TensorList gradients;
  private final TensorList firstMoments;
  private final TensorList secondMoments;
  private final NDArray updates;
  private boolean fresh = true;
  private long predictions;

  /** A learner whose moments are zero. */
  public Learner(MaskedLanguageModel model, OptimiserSettings optimiser) {
    this.model = model;
    this.optimiser = optimiser;
    this.manager = model.manager().newSubManager();
    this.gradients = zeros("gradients");
    this.firstMoments = zeros("first");
    this.secondMoments = zeros("second");
    this.updates = manager.zeros(new Shape(), DataType.FLOAT32);
  }

  /** A learner that goes on from saved moments, in the order of the layout. */
  public Learner(
      MaskedLanguageModel model,
      OptimiserSettings optimiser,
      List<? extends ByteBuffer> firstMoments,
      List<? extends ByteBuffer> secondMoments,
      long updates) {
    this.model = model;
    this.optimiser = optimiser;
    this.manager = model.manager().newSubManager();
    this.gradients = zeros("gradients");
    this.firstMoments = copies("first", firstMoments);
    this.secondMoments = copies("second", secondMoments);
    this.updates = manager.create((float) updates);
  }

  private TensorList copies(String name, List<? extends ByteBuffer> values) {
    List<NDArray> tensors = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Shape shape = model.masters().get(i).getShape();
      tensors.add(TensorList.copy(manager, values.get(i), shape));
    }
    return new TensorList(name, tensors);
  }

  private TensorList zeros(String name) {
    List<NDArray> tensors = new ArrayList<>();
    for (NDArray master : model.masters().tensors()) {
      tensors.add(manager.zeros(master.getShape(), DataType.FLOAT32));
    }
    return new TensorList(name, tensors);
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
                      .with(gradients));
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
    try (NDManager step = model.manager().newSubManager()) {
      double[] hyper = {
        learningRate,
        optimiser.beta1(),
        optimiser.beta2(),
        optimiser.epsilon(),
        optimiser.weightDecay(),
        optimiser.gradientClip(),
        predictions
      };
      float[] result =
          model
              .module()
              .infer(
                  Call.of("update")
                      .with(step.create(hyper))
                      .with(updates)
                      .with(model.masters())
                      .with(model.work())
                      .with(gradients)
                      .with(firstMoments)
                      .with(secondMoments))
              .toFloatArray();
      discard();
      return new Update(result[0], result[1] != 0);
    }
  }

  /** Sums of the gradients of this step's micro-batches, in the order of the layout. */
  TensorList gradients() {
    return gradients;
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
    return firstMoments;
  }

  /** Second moments of AdamW, in the order of the layout. */
  public TensorList secondMoments() {
    return secondMoments;
  }

  /** Updates made so far, which AdamW's bias correction uses. */
  public long updates() {
    return (long) updates.getFloat();
  }

  @Override
  public void close() {
    manager.close();
  }

  /**
   * What an update did.
   *
   * @param gradientNorm global norm of the averaged gradient before clipping
   * @param made false where the norm was not finite and nothing was changed
   */
  public record Update(double gradientNorm, boolean made) {}
}
