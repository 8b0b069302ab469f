package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static Answer answer() {
    return new Answer("corpus")
        .put("loss", Double.NaN)
        .put("step", 7)
        .line("Ready.")
        .row("training", "58 documents, 4.64k sentences, 32.5k words, 41.0k tokens");
  }

  @Test
  void machines_get_one_object_without_figures_that_are_none() {
    CapturedConsole captured = CapturedConsole.plain();
    answer().to(captured.console(), true);
    assertEquals("{\"type\":\"corpus\",\"step\":7}\n", captured.out());
  }

  @Test
  void a_narrow_terminal_gets_rows_broken_between_words_under_each_other() {
    CapturedConsole captured = CapturedConsole.terminal(50);
    answer().to(captured.console(), false);
    assertEquals(
        """
        Ready.
          training    58 documents, 4.64k sentences,
                      32.5k words, 41.0k tokens
        """,
        captured.out());
  }

  @Test
  void a_pipe_gets_every_row_in_one_line() {
    CapturedConsole captured = CapturedConsole.plain();
    answer().to(captured.console(), false);
    assertEquals(2, captured.out().lines().count());
  }

  @Test
  void a_long_label_stands_apart_from_its_text() {
    CapturedConsole captured = CapturedConsole.plain();
    new Answer("scores").row("film-reviews-of-1999", "78.1").to(captured.console(), false);
    assertEquals("  film-reviews-of-1999  78.1\n", captured.out());
  }

  @Test
  void a_word_longer_than_the_line_stays_whole() {
    String path = "/a/very/long/path/".repeat(5);
    List<String> lines = Wrapping.wrap("  saved " + path, 30, 8);
    assertTrue(lines.stream().anyMatch(line -> line.endsWith(path)), lines.toString());
    assertEquals(List.of(""), Wrapping.wrap("", 10, 2));
  }
}
