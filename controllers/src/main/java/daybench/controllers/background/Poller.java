package daybench.controllers.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at things again and again, all of them on one thread. */
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poller").factory());
  private final long begunNanos = System.nanoTime();

  /** Something looked at until it is closed. */
  public interface Polling extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins to look at something: at once, then once in each {@code pause}, on a beat that all of
   * the same pause share, so that what they tell together is drawn together. A look that takes
   * longer leaves beats out.
   *
   * @param offUiThread what to do; must not wait long, since all share the thread. A failure is
   *     logged and does not end the looking.
   */
  public Polling every(Duration pause, Runnable offUiThread) {
    Beat beat = new Beat(pause.toNanos(), offUiThread);
    thread.execute(beat);
    return beat;
  }

  private final class Beat implements Polling, Runnable {
    private final long pauseNanos;
    private final Runnable act;
    private volatile boolean closed;

    Beat(long pauseNanos, Runnable act) {
      this.pauseNanos = pauseNanos;
      this.act = act;
    }

    @Override
    public void run() {
      if (closed) {
        return;
      }
      look(act);
      long since = Math.floorMod(System.nanoTime() - begunNanos, pauseNanos);
      try {
        var _ = thread.schedule(this, pauseNanos - since, TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("No look comes after the last, since the poller was closed", e);
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static void look(Runnable one) {
    try {
      one.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("A look at something failed", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
