package daybench.engine.cli.terminal;

import daybench.datasets.Progress;

/** How progress is shown. */
public sealed interface ProgressStyle permits BarStyle, PlainStyle, JsonStyle {
  /** The style that fits the console. */
  static ProgressStyle of(Console console, boolean json) {
    if (json) {
      return new JsonStyle(new JsonLines(console.out()));
    }
    return console.terminal().interactive() ? new BarStyle(console) : new PlainStyle(console);
  }

  /** Least time between two showings of one phase. */
  long intervalMillis();

  /** Whether a phase is shown at its first sign. */
  boolean showsBeginnings();

  /** Whether the last showing is drawn over. */
  boolean redraws();

  /**
   * Shows one state.
   *
   * @param elapsedSeconds since the phase began
   * @param remainingSeconds to its end, NaN where unknown
   */
  void show(Progress progress, double elapsedSeconds, double remainingSeconds);

  /** Ends what is drawn for a phase. */
  void endPhase();
}
