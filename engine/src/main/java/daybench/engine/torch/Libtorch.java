package daybench.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.util.Utils;
import daybench.datasets.UserException;

/** libtorch, loaded into this process when it is first asked for. */
public final class Libtorch {
  private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";

  private Libtorch() {}

  /**
   * The engine; loads libtorch where that was not done yet.
   *
   * @throws UserException where it cannot be loaded, with the reason and what to do
   */
  public static Engine engine() {
    try {
      return Engine.getEngine(PtEngine.ENGINE_NAME);
    } catch (EngineException | LinkageError e) {
      String named = Utils.getEnvOrSystemProperty(LIBRARY_PATH);
      String mend =
          named == null
              ? "It is unpacked to %s: is there space, and may you write there?"
                  .formatted(Utils.getEngineCacheDir("pytorch"))
              : "%s is %s; without it the embedded library is used.".formatted(LIBRARY_PATH, named);
      throw new UserException("libtorch cannot be loaded: %s. %s".formatted(cause(e), mend), e);
    }
  }

  /** A manager of tensors on a device, to be closed by the caller. */
  public static NDManager manager(Device device) {
    return engine().newBaseManager(device);
  }

  private static String cause(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable next = root.getCause(); next != null; next = root.getCause()) {
      root = next;
    }
    return String.valueOf(root.getMessage());
  }
}
