package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {
  private static ColumnGuess guess(List<String> columns, List<String> row) {
    return ColumnGuess.of(new PreviewedTable(columns, List.of(row)));
  }

  @Test
  void names_tell() {
    assertEquals(
        new ColumnGuess("Sentence1", "sentence2", "score"),
        guess(
            List.of("index", "score", "Sentence1", "sentence2"),
            List.of("a long name of a row indeed", "5", "a", "b")));
  }

  @Test
  void without_names_the_longest_is_the_text_and_the_last_the_label() {
    assertEquals(
        new ColumnGuess("b", "", "c"), guess(List.of("a", "b", "c"), List.of("1", "long", "x")));
    assertEquals(new ColumnGuess("only", "", ""), guess(List.of("only"), List.of("text")));
  }
}
