package daybench.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A TorchScript module compiled from source, whose methods take and return tensors. */
public final class ScriptModule implements AutoCloseable {
  private final PtSymbolBlock block;

  private ScriptModule(PtSymbolBlock block) {
    this.block = block;
  }

  /**
   * Compiles the class {@code className} of the source.
   *
   * @throws ai.djl.engine.EngineException with libtorch's message where the source does not compile
   */
  public static ScriptModule compile(NDManager manager, String className, String source) {
    byte[] archive = ModuleArchive.pack(className, source);
    try {
      return new ScriptModule(
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive), false, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Loads a module archive with the tensors that it carries to the manager's device.
   *
   * @throws ai.djl.engine.EngineException with libtorch's message where it is no sound archive
   */
  public static ScriptModule load(NDManager manager, Path archive) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      return new ScriptModule(JniUtils.loadModule((PtNDManager) manager, in, true, false));
    }
  }

  /**
   * Calls a method that may compute gradients. The result belongs to the manager of the first
   * argument, so callers give every step a manager of its own.
   */
  public NDArray differentiate(Call call) {
    // DJL turns recording off for the thread that started it, and libtorch keeps it by thread.
    JniUtils.setGradMode(true);
    return run(call, true);
  }

  /** Calls a method without recording gradients. */
  public NDArray infer(Call call) {
    return run(call, false);
  }

  private NDArray run(Call call, boolean gradients) {
    // The optimising executor differentiates by its own formulas, which take no mixed precision.
    JniUtils.setGraphExecutorOptimize(false);
    return IValueUtils.forward(block, call.arguments(), gradients).get(0);
  }

  @Override
  public void close() {
    block.close();
  }

  /** The arguments of a call, in the order of the method's parameters. */
  public static final class Call {
    private final NDList arguments = new NDList();
    private final String method;

    private Call(String method) {
      this.method = method;
    }

    public static Call of(String method) {
      return new Call(method);
    }

    public Call with(NDArray tensor) {
      tensor.setName(null);
      arguments.add(tensor);
      return this;
    }

    /** Adds a List[Tensor] argument. */
    public Call with(TensorList tensors) {
      arguments.addAll(tensors.named());
      return this;
    }

    private NDList arguments() {
      NDArray first = arguments.get(0);
      NDArray name = first.getManager().create(0);
      name.setName("module_method:" + method);
      NDList all = new NDList(arguments);
      all.add(name);
      return all;
    }
  }
}
