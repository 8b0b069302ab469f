package daybench.engine.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to events.jsonl, one line for each event. A disk that is full must not end a run, so an
 * event that cannot be written is counted and told in the log. Safe for many threads.
 */
public final class EventLog implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(EventLog.class);

  private final FileChannel channel;
  private boolean torn;
  private long lost;

  private EventLog(FileChannel channel, boolean torn) {
    this.channel = channel;
    this.torn = torn;
  }

  /** Opens a log to append to; the line that a killed process left half written ends first. */
  public static EventLog open(Path file) throws IOException {
    boolean torn = endsInsideALine(file);
    return new EventLog(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
        torn);
  }

  private static boolean endsInsideALine(Path file) throws IOException {
    try (FileChannel existing =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return existing.size() > 0
          && existing.read(last, existing.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }

  /** Adds an event that happens now. */
  public void write(RunEvent event) {
    append(EventType.line(event, Instant.now()));
  }

  private synchronized void append(String line) {
    try {
      ByteBuffer bytes =
          ByteBuffer.wrap(((torn ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
      torn = true;
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      torn = false;
      if (lost > 0) {
        LOGGER.warn("Events can be written again; {} were lost.", lost);
        lost = 0;
      }
    } catch (IOException e) {
      if (lost++ == 0) {
        LOGGER.warn("Events cannot be written for now; the run goes on: {}", e.toString());
      }
    }
  }

  /** Makes sure that what was written outlasts a loss of power. */
  public synchronized void force() {
    try {
      channel.force(false);
    } catch (IOException e) {
      LOGGER.warn("Events could not be forced to the disk: {}", e.toString());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
