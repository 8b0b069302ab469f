package daybench.datasets.sources.download;

import daybench.datasets.CancelSignal;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Closes a connection where nothing has come for a while, or where the job is cancelled, which a
 * read that waits would not notice.
 */
final class StallGuard implements AutoCloseable {
  private static final long LOOK_MILLIS = 100;

  private final Thread thread;
  private volatile long lastNanos = System.nanoTime();

  StallGuard(Closeable connection, Duration patience, CancelSignal cancel) {
    this.thread =
        Thread.ofVirtual()
            .name("download-guard")
            .start(() -> watch(connection, patience.toNanos(), cancel));
  }

  private void watch(Closeable connection, long patienceNanos, CancelSignal cancel) {
    try {
      while (!cancel.cancelled() && System.nanoTime() - lastNanos < patienceNanos) {
        Thread.sleep(LOOK_MILLIS);
      }
      connection.close();
    } catch (InterruptedException | IOException e) {
      // The download is over, or its connection is gone already.
    }
  }

  /** Something came. */
  void alive() {
    lastNanos = System.nanoTime();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
