package daybench.engine.model;

import ai.djl.ndarray.NDManager;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.List;

/** A classifier in memory: an encoder with a pooling and one linear layer. */
public final class SequenceClassifier implements AutoCloseable {
  private final ClassifierSettings settings;
  private final NDManager manager;
  private final ScriptModule module;
  private final ParameterMemory parameters;

  /**
   * Loads parameters to the manager's device.
   *
   * @param values float32 values of each parameter of {@link ClassifierLayout}, native byte order
   * @param bfloat16 whether the encoder's matrix products run in bfloat16
   */
  public SequenceClassifier(
      NDManager parent, ClassifierSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    this.settings = settings;
    this.manager = parent.newSubManager();
    this.module =
        ScriptModule.compile(
            manager,
            ModelSource.CLASSIFICATION_CLASS,
            ModelSource.classification(settings, bfloat16));
    this.parameters =
        new ParameterMemory(manager, module, ClassifierLayout.of(settings), values, bfloat16);
  }

  public ClassifierSettings settings() {
    return settings;
  }

  public TensorList masters() {
    return parameters.masters();
  }

  public TensorList work() {
    return parameters.work();
  }

  public ScriptModule module() {
    return module;
  }

  public NDManager manager() {
    return manager;
  }

  @Override
  public void close() {
    module.close();
    manager.close();
  }
}
