package daybench.controllers.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at things again and again, all of them on one thread. */
public final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poller").factory());

  /** Something looked at until it is closed. */
  public interface Polling extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins to look at something: at once, then as long after the end of each look as {@code pause}.
   *
   * @param offUiThread what to do; must not wait long, since all share the thread. A failure is
   *     logged and does not end the looking.
   */
  public Polling every(Duration pause, Runnable offUiThread) {
    ScheduledFuture<?> looks =
        thread.scheduleWithFixedDelay(
            () -> look(offUiThread), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return () -> looks.cancel(false);
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
