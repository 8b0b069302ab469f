package daybench.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.util.Utils;
import daybench.datasets.UserException;

/**
 * libtorch, loaded into this process when it is first asked for.
 *
 * <p>Where DJL finds no library that fits, be it for the system or for the version that {@code
 * PYTORCH_VERSION} names, it would fetch one from its makers' server, without a hash and without
 * asking. It is told to stay offline; {@code DJL_OFFLINE=false} in the environment, which DJL reads
 * first, is the consent of who sets it.
 */
public final class Libtorch {
  private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";
  private static final String OFFLINE = "ai.djl.offline";

  private Libtorch() {}

  /**
   * The engine; loads libtorch where that was not done yet. Nothing is fetched over the network.
   *
   * @throws UserException where it cannot be loaded, with the reason and what to do
   */
  public static Engine engine() {
    System.setProperty(OFFLINE, "true");
    try {
      return Engine.getEngine(PtEngine.ENGINE_NAME);
    } catch (EngineException | LinkageError e) {
      String cause = cause(e).replaceFirst("\\.$", "");
      throw new UserException("libtorch cannot be loaded: %s. %s".formatted(cause, mend(cause)), e);
    }
  }

  private static String mend(String cause) {
    String named = Utils.getEnvOrSystemProperty(LIBRARY_PATH);
    if (cause.startsWith("Offline mode")) {
      return "No library that fits is here, and none is fetched unasked; name one in %s."
          .formatted(LIBRARY_PATH);
    }
    return named == null
        ? "It is unpacked to %s: is there space, and may you write there?"
            .formatted(Utils.getEngineCacheDir("pytorch"))
        : "%s is %s; without it the embedded library is used.".formatted(LIBRARY_PATH, named);
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
