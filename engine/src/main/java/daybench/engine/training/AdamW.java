package daybench.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.ScriptModule.Call;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The gradients and moments of a model's parameters, and the update by them (Loshchilov and Hutter,
 * "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2).
 */
public final class AdamW implements AutoCloseable {
  private final OptimiserSettings optimiser;
  private final NDManager manager;
  private final TensorList gradients;
  private final TensorList firstMoments;
  private final TensorList secondMoments;
  private final NDArray updates;

  /** Moments of zero for the parameters. */
  public AdamW(NDManager parent, TensorList masters, OptimiserSettings optimiser) {
    this.optimiser = optimiser;
    this.manager = parent.newSubManager();
    this.gradients = zeros("gradients", masters);
    this.firstMoments = zeros("first", masters);
    this.secondMoments = zeros("second", masters);
    this.updates = manager.zeros(new Shape(), DataType.FLOAT32);
  }

  /** Saved moments, in the order of the parameters. */
  AdamW(
      NDManager parent,
      TensorList masters,
      OptimiserSettings optimiser,
      List<? extends ByteBuffer> firstMoments,
      List<? extends ByteBuffer> secondMoments,
      long updates) {
    this.optimiser = optimiser;
    this.manager = parent.newSubManager();
    this.gradients = zeros("gradients", masters);
    this.firstMoments = copies("first", masters, firstMoments);
    this.secondMoments = copies("second", masters, secondMoments);
    this.updates = manager.create((float) updates);
  }

  private TensorList copies(String name, TensorList masters, List<? extends ByteBuffer> values) {
    List<NDArray> tensors = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      tensors.add(TensorList.copy(manager, values.get(i), masters.get(i).getShape()));
    }
    return new TensorList(name, tensors);
  }

  private TensorList zeros(String name, TensorList masters) {
    List<NDArray> tensors = new ArrayList<>();
    for (NDArray master : masters.tensors()) {
      tensors.add(manager.zeros(master.getShape(), DataType.FLOAT32));
    }
    return new TensorList(name, tensors);
  }

  /**
   * Updates the parameters with the summed gradients divided by {@code count}, unless they are not
   * finite.
   *
   * @param module whose method {@code update} is the arithmetic
   */
  public Learner.Update update(
      ScriptModule module, double rate, long count, TensorList masters, TensorList work) {
    try (NDManager step = manager.newSubManager()) {
      double[] hyper = {
        rate,
        optimiser.beta1(),
        optimiser.beta2(),
        optimiser.epsilon(),
        optimiser.weightDecay(),
        optimiser.gradientClip(),
        count
      };
      float[] result =
          module
              .infer(
                  Call.of("update")
                      .with(step.create(hyper))
                      .with(updates)
                      .with(masters)
                      .with(work)
                      .with(gradients)
                      .with(firstMoments)
                      .with(secondMoments))
              .toFloatArray();
      return new Learner.Update(result[0], result[1] != 0);
    }
  }

  /** Sums of gradients, in the order of the parameters. */
  public TensorList gradients() {
    return gradients;
  }

  TensorList firstMoments() {
    return firstMoments;
  }

  TensorList secondMoments() {
    return secondMoments;
  }

  /** Updates made so far, which the bias correction uses. */
  long updates() {
    return (long) updates.getFloat();
  }

  @Override
  public void close() {
    manager.close();
  }
}
