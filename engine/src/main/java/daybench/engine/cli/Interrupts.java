package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C and its like. The first asks the job to stop and save; the second ends the process at
 * once. A shutdown hook cannot tell the second from the first, so the signals themselves are
 * handled, by way of reflection since the compiler warns of the class at every use.
 */
final class Interrupts implements CancelSignal, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Interrupts.class);
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final AtomicInteger count = new AtomicInteger();
  private final Runnable onFirst;
  private final List<Runnable> restorations = new ArrayList<>();

  private Interrupts(Runnable onFirst) {
    this.onFirst = onFirst;
  }

  /**
   * Handles the signals of this process until closed.
   *
   * @param onFirst asks the job to stop; must not wait for it
   */
  static Interrupts handle(Runnable onFirst) {
    Interrupts interrupts = new Interrupts(onFirst);
    for (String signal : SIGNALS) {
      interrupts.install(signal);
    }
    return interrupts;
  }

  private void install(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  receive();
                }
                return null;
              });
      Method handle = signal.getMethod("handle", signal, handler);
      Object number = signal.getConstructor(String.class).newInstance(name);
      Object former = handle.invoke(null, number, proxy);
      restorations.add(() -> restore(handle, number, former));
    } catch (ReflectiveOperationException e) {
      // Windows has no HUP; a JVM run with -Xrs keeps the signals to itself.
      LOGGER.info("Signal {} is not handled: {}", name, e.toString());
    }
  }

  private static void restore(Method handle, Object number, Object former) {
    try {
      handle.invoke(null, number, former);
    } catch (ReflectiveOperationException e) {
      LOGGER.info("Signal {} stays handled: {}", number, e.toString());
    }
  }

  /** One more request to stop. */
  void receive() {
    if (count.incrementAndGet() == 1) {
      onFirst.run();
    } else {
      Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
    }
  }

  /** Whether a signal came. */
  @Override
  public boolean cancelled() {
    return count.get() > 0;
  }

  /** Leaves the signals to whoever had them before. */
  @Override
  public void close() {
    restorations.forEach(Runnable::run);
  }
}
