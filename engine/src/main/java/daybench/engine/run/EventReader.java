package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads events.jsonl as it grows: each call gives the lines that were finished since the last one.
 * A line begun waits until it ends; a line that is no JSON is counted and passed over.
 */
public final class EventReader {
  private final String what;
  private final GrowingLines lines;
  private long damagedLines;

  public EventReader(Path file) {
    this.what = "a line of " + file;
    this.lines = new GrowingLines(file);
  }

  /** The new lines as JSON, oldest first; none where there is no file yet. */
  public List<JsonNode> read() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    lines.read(new Lines((bytes, from, length) -> events.add(tree(bytes, from, length))));
    return events;
  }

  /**
   * The new lines as events, oldest first, all that there are: one at a time, so that a long
   * history needs no room. Types that a later version added are passed over.
   */
  public void read(Consumer<TimedEvent> events) throws IOException {
    Lines sink = new Lines((bytes, from, length) -> parse(bytes, from, length).ifPresent(events));
    while (lines.read(sink)) {
      // reads on
    }
  }

  private Optional<TimedEvent> parse(byte[] bytes, int from, int length) {
    return ProgressLine.fits(bytes, from, length)
        ? Optional.of(ProgressLine.parse(bytes, from, length, what))
        : EventType.parseTimed(tree(bytes, from, length), what);
  }

  private JsonNode tree(byte[] bytes, int from, int length) {
    return Json.parse(new String(bytes, from, length, StandardCharsets.UTF_8), what);
  }

  /** Lines that were no JSON objects. */
  public long damagedLines() {
    return damagedLines;
  }

  private interface Parser {
    /** Takes a line, or throws UserException where it is none. */
    void take(byte[] bytes, int from, int length);
  }

  private final class Lines implements GrowingLines.Sink {
    private final Parser parser;

    Lines(Parser parser) {
      this.parser = parser;
    }

    @Override
    public void line(byte[] bytes, int from, int length) {
      if (isBlank(bytes, from, length)) {
        return;
      }
      try {
        parser.take(bytes, from, length);
      } catch (UserException e) {
        damagedLines++; // half a line that a killed process left, or damage
      }
    }

    @Override
    public void tooLong() {
      damagedLines++;
    }

    private static boolean isBlank(byte[] bytes, int from, int length) {
      for (int at = from; at < from + length; at++) {
        if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
