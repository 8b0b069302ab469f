package daybench.engine.cli.terminal;

/**
 * What standard output is connected to.
 *
 * @param interactive whether a person watches: a terminal that can move its cursor
 * @param inputInteractive whether standard input is a terminal
 * @param glyphs what it can show
 * @param width asked anew at each drawing, since windows are resized
 */
public record Terminal(
    boolean interactive, boolean inputInteractive, Glyphs glyphs, WidthSource width) {
  private static final int DEFAULT_COLUMNS = 80;

  /** Tells the number of columns. */
  @FunctionalInterface
  public interface WidthSource {
    int columns();
  }

  /** The process's own standard output. */
  public static Terminal ofProcess() {
    PosixTerminal posix = new PosixTerminal();
    return new Terminal(
        posix.isTerminal(1) && !"dumb".equals(System.getenv("TERM")),
        posix.isTerminal(0),
        Glyphs.of(System.out.charset()),
        () -> posix.columns(1).orElse(DEFAULT_COLUMNS));
  }

  /** No terminal: a file, a pipe or another process. */
  public static Terminal none() {
    return new Terminal(false, false, Glyphs.ASCII, () -> DEFAULT_COLUMNS);
  }

  /** Columns that may be written without the line being broken. */
  public int columns() {
    return Math.max(20, width.columns() - 1);
  }
}
