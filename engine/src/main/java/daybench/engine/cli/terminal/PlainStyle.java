package daybench.engine.cli.terminal;

import daybench.datasets.Progress;

/** A line every few seconds, for logs and pipes. */
public final class PlainStyle implements ProgressStyle {
  private final Console console;

  PlainStyle(Console console) {
    this.console = console;
  }

  @Override
  public long intervalMillis() {
    return 5_000;
  }

  @Override
  public boolean showsBeginnings() {
    return false;
  }

  @Override
  public boolean redraws() {
    return false;
  }

  @Override
  public void show(Progress progress, double elapsedSeconds, double remainingSeconds) {
    StringBuilder line =
        new StringBuilder(progress.phase()).append(": ").append(Quantities.count(progress.done()));
    if (progress.total() >= 0) {
      line.append(" of ").append(Quantities.count(progress.total()));
    }
    line.append(' ').append(progress.unit());
    line.append(", ").append(Durations.formatSeconds(elapsedSeconds));
    if (remainingSeconds > 0) {
      line.append(", ETA ").append(Durations.formatSeconds(remainingSeconds));
    }
    console.line(line.toString());
  }

  @Override
  public void endPhase() {}
}
