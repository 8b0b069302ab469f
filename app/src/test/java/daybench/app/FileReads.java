package daybench.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/** Counts what this process reads of the files in a folder, and keeps what one thread reads. */
final class FileReads implements AutoCloseable {
  private final RecordingStream recorded = new RecordingStream();
  private final String within;
  private final long thread;
  private final AtomicLong all = new AtomicLong();
  private final List<String> byThread = new ArrayList<>();

  /**
   * Begins to count.
   *
   * @param thread whose reads are kept, by its identity
   */
  FileReads(Path folder, long thread) {
    this.within = folder.toString();
    this.thread = thread;
    recorded.enable("jdk.FileRead").withThreshold(Duration.ZERO).withStackTrace();
    recorded.onEvent("jdk.FileRead", this::count);
    recorded.startAsync();
  }

  private void count(RecordedEvent event) {
    String path = Objects.requireNonNullElse(event.getString("path"), "");
    if (!path.startsWith(within)) {
      return;
    }
    all.incrementAndGet();
    if (event.getThread() != null && event.getThread().getJavaThreadId() == thread) {
      synchronized (byThread) {
        byThread.add(path + " " + event.getStackTrace());
      }
    }
  }

  /** Ends the counting; all that was read is known after it. */
  void end() {
    recorded.stop();
  }

  /** By all threads. */
  long all() {
    return all.get();
  }

  /** By the one thread. */
  List<String> byThread() {
    synchronized (byThread) {
      return List.copyOf(byThread);
    }
  }

  @Override
  public void close() {
    recorded.close();
  }
}
