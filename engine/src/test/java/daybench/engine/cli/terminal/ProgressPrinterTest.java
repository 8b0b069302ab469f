package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.datasets.Progress;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
  private final AtomicLong nanos = new AtomicLong();

  private void run(CapturedConsole captured, boolean json) {
    try (ProgressPrinter printer =
        new ProgressPrinter(ProgressStyle.of(captured.console(), json), nanos::get)) {
      for (int second = 0; second <= 20; second++) {
        printer.update(new Progress("Reading", second * 50L, 1000, "files"));
        nanos.addAndGet(1_000_000_000L);
      }
      printer.update(new Progress("Counting words", 7, -1, "words"));
      nanos.addAndGet(100_000_000L);
    }
  }

  @Test
  void a_pipe_gets_a_line_every_few_seconds_and_the_end_of_every_phase() {
    CapturedConsole captured = CapturedConsole.plain();
    run(captured, false);
    assertEquals(
        List.of(
            "Reading: 250 of 1,000 files, 5s, ETA 15s",
            "Reading: 500 of 1,000 files, 10s, ETA 10s",
            "Reading: 750 of 1,000 files, 15s, ETA 5s",
            "Reading: 1,000 of 1,000 files, 20s",
            "Counting words: 7 words, 0s"),
        captured.out().lines().toList());
  }

  @Test
  void a_terminal_gets_one_line_a_phase_that_is_drawn_over() {
    CapturedConsole captured = CapturedConsole.terminal(100);
    run(captured, false);
    List<String> lines = List.of(captured.out().split("\n"));
    assertEquals(2, lines.size(), captured.out());
    String last = lines.get(0).substring(lines.get(0).lastIndexOf('\r') + 1);
    assertTrue(last.contains("100%") && last.contains("1,000 / 1,000 files"), last);
    assertTrue(lines.get(0).contains("ETA 10s"), lines.get(0));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    Progress progress =
        new Progress("Packing a very long name of a phase", 123_456, 9_999_999, "x");
    for (int columns = 8; columns < 140; columns++) {
      for (double remaining : new double[] {Double.NaN, 12, 1e6}) {
        String line = BarStyle.line(progress, 1234, remaining, Glyphs.BLOCKS, columns);
        assertTrue(line.length() <= columns, columns + ": " + line);
      }
    }
  }

  @Test
  void machines_get_one_object_a_line() throws Exception {
    CapturedConsole captured = CapturedConsole.plain();
    run(captured, true);
    List<String> lines = captured.out().lines().toList();
    assertEquals(22, lines.size());
    JsonNode tenth = new ObjectMapper().readTree(lines.get(10));
    assertEquals("progress", tenth.get("type").asText());
    assertEquals(500, tenth.get("done").asLong());
    assertEquals(1000, tenth.get("total").asLong());
    assertEquals(10.0, tenth.get("remainingSeconds").asDouble(), 1e-9);
    JsonNode last = new ObjectMapper().readTree(lines.getLast());
    assertEquals("Counting words", last.get("phase").asText());
    assertTrue(!last.has("total") && !last.has("remainingSeconds"));
  }

  @Test
  void json_stays_ascii() {
    CapturedConsole captured = CapturedConsole.plain();
    new JsonLines(captured.console().out()).write(List.of("café"));
    assertEquals("[\"caf\\u00E9\"]", captured.out().strip());
  }
}
