package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads events.jsonl as it grows: each call gives the lines that were finished since the last one.
 * A line begun waits until it ends; a line that is no JSON is counted and passed over.
 */
public final class EventReader {
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_BYTES_A_CALL = 64 << 20;

  private final Path file;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private long offset;
  private long damagedLines;
  private boolean tooLong;

  public EventReader(Path file) {
    this.file = file;
  }

  /** The new lines as JSON, oldest first; none where there is no file yet. */
  public List<JsonNode> read() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < offset) {
        restart();
      }
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      long end = offset + MOST_BYTES_A_CALL;
      while (offset < end && channel.read(buffer, offset) > 0) {
        offset += buffer.flip().remaining();
        take(buffer, events);
        buffer.clear();
      }
    } catch (NoSuchFileException e) {
      restart();
    }
    return events;
  }

  /** Lines that were no JSON objects. */
  public long damagedLines() {
    return damagedLines;
  }

  private void restart() {
    offset = 0;
    begun.reset();
    tooLong = false;
  }

  private void take(ByteBuffer bytes, List<JsonNode> events) {
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      if (b == '\n') {
        finishLine(events);
      } else if (begun.size() < LONGEST_LINE) {
        begun.write(b);
      } else {
        tooLong = true;
      }
    }
  }

  private void finishLine(List<JsonNode> events) {
    String line = begun.toString(StandardCharsets.UTF_8);
    boolean usable = !tooLong;
    begun.reset();
    tooLong = false;
    if (line.isBlank()) {
      return;
    }
    try {
      if (usable) {
        events.add(Json.parse(line, "a line of " + file));
        return;
      }
    } catch (UserException e) {
      // Half a line that a killed process left, or damage: counted below.
    }
    damagedLines++;
  }
}
