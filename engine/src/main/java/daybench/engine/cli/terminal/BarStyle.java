package daybench.engine.cli.terminal;

import daybench.datasets.Progress;

/** A bar on one line, drawn over ten times a second. */
public final class BarStyle implements ProgressStyle {
  private static final String CLEAR_TO_END = "\u001b[K";
  private static final int LABEL_CELLS = 26;
  private static final int BAR_CELLS = 24;

  private final Console console;

  BarStyle(Console console) {
    this.console = console;
  }

  @Override
  public long intervalMillis() {
    return 100;
  }

  @Override
  public boolean showsBeginnings() {
    return true;
  }

  @Override
  public boolean redraws() {
    return true;
  }

  @Override
  public void show(Progress progress, double elapsedSeconds, double remainingSeconds) {
    Terminal terminal = console.terminal();
    String line =
        line(progress, elapsedSeconds, remainingSeconds, terminal.glyphs(), terminal.columns());
    console.out().print('\r' + line + CLEAR_TO_END);
    console.out().flush();
  }

  @Override
  public void endPhase() {
    console.out().println();
  }

  /** The line, never longer than {@code columns}: what matters least is left out first. */
  static String line(
      Progress progress,
      double elapsedSeconds,
      double remainingSeconds,
      Glyphs glyphs,
      int columns) {
    boolean bounded = progress.total() > 0;
    String counts =
        Quantities.count(progress.done())
            + (bounded ? " / " + Quantities.count(progress.total()) : "")
            + " "
            + progress.unit();
    String label = Fitting.fit(progress.phase(), Math.min(LABEL_CELLS, columns));
    StringBuilder line = new StringBuilder(label);
    if (bounded) {
      double fraction = (double) progress.done() / progress.total();
      int cells = Math.min(BAR_CELLS, columns - line.length() - 6);
      if (cells >= 4) {
        line.append(' ').append(glyphs.bar(fraction, cells));
      }
      appendIfFits(line, " %3d%%".formatted((int) Math.floor(100 * fraction)), columns);
    }
    appendIfFits(line, "  " + time(progress, elapsedSeconds, remainingSeconds), columns);
    appendIfFits(line, "  " + counts, columns);
    return line.toString();
  }

  private static String time(Progress progress, double elapsedSeconds, double remainingSeconds) {
    boolean finished = progress.total() >= 0 && progress.done() >= progress.total();
    return finished || Double.isNaN(remainingSeconds)
        ? Durations.formatSeconds(elapsedSeconds)
        : "ETA " + Durations.formatSeconds(remainingSeconds);
  }

  private static void appendIfFits(StringBuilder line, String part, int columns) {
    if (line.length() + part.length() <= columns) {
      line.append(part);
    }
  }
}
