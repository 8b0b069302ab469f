package daybench.engine.cli.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks the C library what a file descriptor is: isatty(3), and ioctl(2) with TIOCGWINSZ. Java's
 * console tells neither standard output from standard input nor its width. Where the functions are
 * missing (Windows) nothing counts as a terminal, and output is plain.
 */
final class PosixTerminal {
  private static final int WINDOW_SIZE_BYTES = 8;
  private static final int COLUMNS_OFFSET = 2;

  private final Optional<MethodHandle> isatty =
      find("isatty", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
  private final Optional<MethodHandle> ioctl =
      find(
          "ioctl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2));

  // The two functions are called with the types that their manual pages give.
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> find(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(symbol -> linker.downcallHandle(symbol, descriptor, options));
  }

  /** Whether descriptor 0, 1 or 2 is a terminal. */
  boolean isTerminal(int descriptor) {
    if (isatty.isEmpty()) {
      return false;
    }
    try {
      return (int) isatty.get().invokeExact(descriptor) == 1;
    } catch (Throwable e) {
      throw new IllegalStateException("isatty could not be called.", e);
    }
  }

  /** Columns of the terminal's window, or empty where it has none or does not say. */
  OptionalInt columns(int descriptor) {
    if (ioctl.isEmpty()) {
      return OptionalInt.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocate(WINDOW_SIZE_BYTES);
      int failed = (int) ioctl.get().invokeExact(descriptor, windowSizeRequest(), size);
      int columns = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, COLUMNS_OFFSET));
      return failed != 0 || columns == 0 ? OptionalInt.empty() : OptionalInt.of(columns);
    } catch (Throwable e) {
      throw new IllegalStateException("ioctl could not be called.", e);
    }
  }

  private static long windowSizeRequest() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return system.contains("mac") ? 0x40087468L : 0x5413L;
  }
}
