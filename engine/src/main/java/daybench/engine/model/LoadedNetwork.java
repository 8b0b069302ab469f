package daybench.engine.model;

import ai.djl.ndarray.NDManager;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A network in memory: its float32 master parameters, the copies that matrix products use (rounded
 * to bfloat16, or the masters themselves) and the compiled module. Closing it frees all of them.
 */
public abstract sealed class LoadedNetwork implements AutoCloseable
    permits MaskedLanguageModel, SequenceClassifier {
  private final NDManager manager;
  private final ScriptModule module;
  private final ParameterMemory parameters;

  /**
   * Compiles a module and loads its parameters to the manager's device.
   *
   * @param script TorchScript text that defines the class
   * @param values float32 values of each parameter of the layout, native byte order
   * @param bfloat16 whether matrix products run in bfloat16
   */
  LoadedNetwork(
      NDManager parent,
      String className,
      String script,
      List<Parameter> layout,
      List<ByteBuffer> values,
      boolean bfloat16) {
    this.manager = parent.newSubManager();
    this.module = ScriptModule.compile(manager, className, script);
    this.parameters = new ParameterMemory(manager, module, layout, values, bfloat16);
  }

  public final TensorList masters() {
    return parameters.masters();
  }

  public final TensorList work() {
    return parameters.work();
  }

  public final ScriptModule module() {
    return module;
  }

  public final NDManager manager() {
    return manager;
  }

  @Override
  public final void close() {
    module.close();
    manager.close();
  }
}
