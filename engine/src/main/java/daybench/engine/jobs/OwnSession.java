package daybench.engine.jobs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Leaves the session of the starter, by setsid(2), so that neither Ctrl-C in its terminal nor the
 * end of that terminal reaches this process. Where there is no such function (Windows), processes
 * do not hang together in this way.
 */
public final class OwnSession {
  private OwnSession() {}

  /** Begins a session; a process that leads one already stays as it is. */
  // The function is called with the type that its manual page gives.
  @SuppressWarnings("restricted")
  public static void begin() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> symbol = linker.defaultLookup().find("setsid");
    if (symbol.isEmpty()) {
      return;
    }
    MethodHandle setsid =
        linker.downcallHandle(symbol.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      int _ = (int) setsid.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("setsid could not be called.", e);
    }
  }
}
