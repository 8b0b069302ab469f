package daybench.engine.cli.terminal;

import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a long job: one line that is redrawn in a terminal, a line every few
 * seconds elsewhere. The last state of every phase is always shown.
 */
public final class ProgressPrinter implements ProgressListener, AutoCloseable {
  private final ProgressStyle style;
  private final LongSupplier nanoTime;
  private final long intervalNanos;
  private @Nullable Progress shown;
  private @Nullable Progress latest;
  private long phaseStartNanos;
  private long phaseStartDone;
  private long shownNanos;

  /**
   * @param style how it looks
   * @param nanoTime a monotonic clock
   */
  public ProgressPrinter(ProgressStyle style, LongSupplier nanoTime) {
    this.style = style;
    this.nanoTime = nanoTime;
    this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(style.intervalMillis());
  }

  @Override
  public synchronized void update(Progress progress) {
    long now = nanoTime.getAsLong();
    if (latest == null || !latest.phase().equals(progress.phase())) {
      finishPhase(now);
      phaseStartNanos = now;
      phaseStartDone = progress.done();
      latest = progress;
      if (style.showsBeginnings()) {
        show(now);
      } else {
        shownNanos = now;
      }
      return;
    }
    latest = progress;
    if (now - shownNanos >= intervalNanos) {
      show(now);
    }
  }

  private void show(long now) {
    if (latest != null) {
      style.show(latest, elapsedSeconds(now), remainingSeconds(latest, now));
      shown = latest;
      shownNanos = now;
    }
  }

  private double elapsedSeconds(long now) {
    return (now - phaseStartNanos) / 1e9;
  }

  /** Seconds to the end of the phase at its mean speed so far, or NaN where that says nothing. */
  private double remainingSeconds(Progress progress, long now) {
    long done = progress.done() - phaseStartDone;
    if (progress.total() < 0 || done <= 0) {
      return Double.NaN;
    }
    return elapsedSeconds(now) / done * Math.max(0, progress.total() - progress.done());
  }

  private void finishPhase(long now) {
    if (latest != null) {
      if (!latest.equals(shown) || style.redraws()) {
        show(now);
      }
      style.endPhase();
    }
  }

  @Override
  public synchronized void close() {
    finishPhase(nanoTime.getAsLong());
    latest = null;
  }
}
