package daybench.engine.model;

import ai.djl.ndarray.NDManager;
import daybench.engine.settings.ModelSettings;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A model in memory: its float32 master parameters, the copies that matrix products use (rounded to
 * bfloat16, or the masters themselves) and the compiled module.
 */
public final class MaskedLanguageModel implements AutoCloseable {
  private final ModelSettings settings;
  private final List<Parameter> layout;
  private final NDManager manager;
  private final ScriptModule module;
  private final ParameterMemory parameters;

  /**
   * Loads parameters to the manager's device.
   *
   * @param values float32 values of each parameter of the layout, native byte order
   * @param bfloat16 whether matrix products run in bfloat16
   */
  public MaskedLanguageModel(
      NDManager parent, ModelSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    this.settings = settings;
    this.layout = ParameterLayout.of(settings);
    this.manager = parent.newSubManager();
    this.module =
        ScriptModule.compile(
            manager, ModelSource.PRETRAINING_CLASS, ModelSource.pretraining(settings, bfloat16));
    this.parameters = new ParameterMemory(manager, module, layout, values, bfloat16);
  }

  public ModelSettings settings() {
    return settings;
  }

  public List<Parameter> layout() {
    return layout;
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
