package daybench.datasets.glue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskTablesTest {
  private static final Columns ONE_TEXT = new Columns("text", null, "label", null);

  @TempDir Path root;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(root.resolve(name), content);
  }

  @Test
  void csv_has_quoted_fields_with_commas_and_line_breaks() throws IOException {
    Path train = file("train.csv", "label,text\nham,\"one, two\"\nspam,\"a \"\"b\"\"\nc\"\n");
    Path dev = file("dev.csv", "text,label\nthree,spam\n");
    TaskData data = new TaskTables("mail", train, dev, ONE_TEXT, false).read();
    assertEquals("one, two", data.training().examples().get(0).first());
    assertEquals("a \"b\"\nc", data.training().examples().get(1).first());
    assertEquals(1.0, data.development().getFirst().examples().getFirst().target());
    assertEquals(Metric.ACCURACY, data.task().selection());
  }

  @Test
  void jsonl_may_hold_numbers_as_classes() throws IOException {
    String rows = "{\"text\":\"x\",\"label\":%d}\n\n{\"label\":%d,\"text\":\"y\",\"more\":[1]}\n";
    Path train = file("train.jsonl", rows.formatted(0, 2));
    Path dev = file("dev.jsonl", rows.formatted(2, 0));
    TaskData data = new TaskTables("json", train, dev, ONE_TEXT, false).read();
    Target.Classes classes = assertInstanceOf(Target.Classes.class, data.task().target());
    assertEquals("2", classes.labels().get(1).written());
    assertEquals(1.0, data.development().getFirst().examples().getFirst().target());
  }

  @Test
  void scores_of_pairs_are_regressed_within_the_range_of_training() throws IOException {
    Path train = file("train.tsv", "a\tb\ty\nx\tz\t-1.5\nx\tw\t3\n");
    Path dev = file("dev.tsv", "a\tb\ty\nx\tz\t2\n");
    Columns columns = new Columns("a", "b", "y", null);
    TaskData data = new TaskTables("pairs", train, dev, columns, true).read();
    assertEquals(new Target.Score(-1.5, 3), data.task().target());
    assertTrue(data.task().pair());
    assertEquals(Metric.SPEARMAN, data.task().selection());
  }

  @Test
  void what_is_wrong_names_file_line_and_column() throws IOException {
    Path train = file("train.jsonl", "{\"text\":\"x\",\"label\":\"a\"}\n{\"text\":\"y\"}\n");
    Path dev = file("dev.jsonl", "{\"text\":\"x\",\"label\":\"c\"}\n");
    assertTrue(refusal(train, dev, false).contains("has the one class [a]"));
    Path two =
        file("two.jsonl", "{\"text\":\"x\",\"label\":\"a\"}\n{\"text\":\"y\",\"label\":\"b\"}\n");
    assertTrue(refusal(two, dev, false).contains("dev.jsonl, line 1: the column \"label\""));
    assertTrue(refusal(two, dev, true).contains("two.jsonl, line 1"));
    Path broken = file("broken.jsonl", "{\"text\":\n");
    assertTrue(refusal(broken, dev, false).contains("broken.jsonl, line 1 is not valid JSON"));
    Path quote = file("quote.csv", "text,label\n\"never closed,a\n");
    assertTrue(refusal(quote, dev, false).contains("quote.csv"));
    assertTrue(refusal(root.resolve("data.txt"), dev, false).contains("not named as a table"));
    assertTrue(refusal(root.resolve("none.csv"), dev, false).contains("There is no file"));
  }

  private String refusal(Path train, Path dev, boolean regression) {
    TaskTables tables = new TaskTables("t", train, dev, ONE_TEXT, regression);
    return String.valueOf(assertThrows(UserException.class, tables::read).getMessage());
  }

  @Test
  void without_a_table_to_compare_on_a_tenth_of_the_rows_is_held_out() throws IOException {
    StringBuilder rows = new StringBuilder("text,label\n");
    for (int i = 0; i < 45; i++) {
      rows.append("t%d,%s\n".formatted(i, i % 3 == 0 ? "a" : "b"));
    }
    TaskTables tables =
        new TaskTables("mail", file("all.csv", rows.toString()), null, ONE_TEXT, false);
    TaskData data = tables.read();
    List<Example> held = data.development().getFirst().examples();
    assertEquals(4, held.size());
    assertEquals(41, data.training().size());
    assertTrue(held.stream().noneMatch(data.training().examples()::contains));
    assertEquals(data, tables.read(), "always the same rows");
    TaskTables one =
        new TaskTables("one", file("one.csv", "text,label\na,1\n"), null, ONE_TEXT, true);
    UserException e = assertThrows(UserException.class, one::read);
    assertTrue(String.valueOf(e.getMessage()).contains("too few rows"), e.getMessage());
  }

  @Test
  void a_preview_has_the_columns_and_the_first_rows() throws IOException {
    Path csv = file("a.csv", "text,label\n\"one, two\",x\nthree\nfour,y\n");
    assertEquals(
        new TablePreview(
            List.of("text", "label"), List.of(List.of("one, two", "x"), List.of("three", ""))),
        TablePreview.of(csv, 2));
    Path jsonl = file("a.jsonl", "{\"a\": 1}\n\n{\"b\": \"t\", \"a\": null}\nnot read");
    assertEquals(
        new TablePreview(List.of("a", "b"), List.of(List.of("1", ""), List.of("", "t"))),
        TablePreview.of(jsonl, 2));
    Path bare = file("b.csv", "text,label\n");
    UserException e = assertThrows(UserException.class, () -> TablePreview.of(bare, 2));
    assertTrue(String.valueOf(e.getMessage()).contains("b.csv has no rows"), e.getMessage());
  }
}
