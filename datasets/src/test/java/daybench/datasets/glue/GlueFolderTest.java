package daybench.datasets.glue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files laid out as the official ones are, with their quirks. */
class GlueFolderTest {
  @TempDir Path root;

  private void file(String name, String... lines) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private String refusal(GlueTask task, String part) throws IOException {
    GlueFolder folder = GlueFolder.open(root);
    return String.valueOf(
        assertThrows(UserException.class, () -> folder.read(task, part)).getMessage());
  }

  @Test
  void cola_has_no_header_but_in_its_test_part() throws IOException {
    file("CoLA/train.tsv", "gj04\t1\t\tThey drank the pub dry.", "gj04\t0\t*\tThey drank the pub.");
    file("CoLA/test.tsv", "index\tsentence", "0\tBill whistled past the house.");
    GlueFolder folder = GlueFolder.open(root);
    ExampleSet train = folder.read(GlueTask.COLA, "train");
    assertEquals(new Example("0", "They drank the pub dry.", null, 1.0), train.examples().get(0));
    assertEquals(new Example("1", "They drank the pub.", null, 0.0), train.examples().get(1));
    Example test = folder.read(GlueTask.COLA, "test").examples().getFirst();
    assertEquals("Bill whistled past the house.", test.first());
    assertNull(test.target());
  }

  @Test
  void mrpc_begins_with_a_byte_order_mark_and_its_quotes_are_literal() throws IOException {
    file(
        "MRPC/train.tsv",
        "\ufeffQuality\t#1 ID\t#2 ID\t#1 String\t#2 String",
        "1\t10\t11\t\"He said so.\tHe \"said\" it.",
        "0\t12\t13\tA plain one.\t\"");
    List<Example> examples = GlueFolder.open(root).read(GlueTask.MRPC, "train").examples();
    assertEquals(new Example("0", "\"He said so.", "He \"said\" it.", 1.0), examples.get(0));
    assertEquals(new Example("1", "A plain one.", "\"", 0.0), examples.get(1));
  }

  @Test
  void short_rows_of_qqp_are_counted_and_passed_over() throws IOException {
    file(
        "QQP/train.tsv",
        "id\tqid1\tqid2\tquestion1\tquestion2\tis_duplicate",
        "7\t1\t2\tWhy?\tWhy not?\t0",
        "8\t3\t4\tcut short",
        "9\t5\t6\tHow?\tHow so?\t1");
    ExampleSet train = GlueFolder.open(root).read(GlueTask.QQP, "train");
    assertEquals(2, train.size());
    assertEquals(1, train.skipped());
    assertEquals("9", train.examples().getLast().index());
  }

  @Test
  void mnli_is_found_among_twelve_columns_and_has_two_development_parts() throws IOException {
    String header =
        "index\tpromptID\tpairID\tgenre\tsentence1_binary_parse\tsentence2_binary_parse"
            + "\tsentence1_parse\tsentence2_parse\tsentence1\tsentence2\tlabel1\tgold_label";
    String row = "0\t1\t1e\tfiction\t(a)\t(b)\t(A)\t(B)\tIt rains.\tIt is wet.\tneutral\t%s";
    file("MNLI/train.tsv", header, row.formatted("entailment"), row.formatted("contradiction"));
    file("MNLI/dev_matched.tsv", header, row.formatted("neutral"));
    file("MNLI/dev_mismatched.tsv", header, row.formatted("entailment"));
    TaskData data = GlueFolder.open(root).data(GlueTask.MNLI);
    assertEquals(2.0, data.training().examples().getLast().target());
    assertEquals("It is wet.", data.training().examples().getLast().second());
    assertEquals(
        List.of("dev_matched", "dev_mismatched"),
        data.development().stream().map(ExampleSet::name).toList());
  }

  @Test
  void every_official_layout_is_read() throws IOException {
    file("SST-2/dev.tsv", "sentence\tlabel", "a fine film\t1");
    file("SST-2/test.tsv", "index\tsentence", "0\ta film");
    file(
        "STS-B/dev.tsv",
        "index\tgenre\tfilename\tyear\told_index\tsource1\tsource2\tsentence1\tsentence2\tscore",
        "3\tg\tf\t2012\t1\tn\tn\tA plane.\tAn air plane.\t4.750");
    file("QNLI/dev.tsv", "index\tquestion\tsentence\tlabel", "0\tWho?\tIt was I.\tnot_entailment");
    file("RTE/dev.tsv", "index\tsentence1\tsentence2\tlabel", "0\tA.\tB.\tentailment");
    file("WNLI/dev.tsv", "index\tsentence1\tsentence2\tlabel", "0\tA.\tB.\t1");
    file("AX/AX.tsv", "index\tsentence1\tsentence2", "0\tA.\tB.");
    GlueFolder folder = GlueFolder.open(root);
    assertEquals(6, folder.tasks().size());
    assertEquals(5, folder.trainable().size());
    assertEquals(1.0, folder.read(GlueTask.SST_2, "dev").examples().getFirst().target());
    assertEquals("a film", folder.read(GlueTask.SST_2, "test").examples().getFirst().first());
    Example scored = folder.read(GlueTask.STS_B, "dev").examples().getFirst();
    assertEquals(new Example("3", "A plane.", "An air plane.", 4.75), scored);
    assertEquals(1.0, folder.read(GlueTask.QNLI, "dev").examples().getFirst().target());
    assertEquals(0.0, folder.read(GlueTask.RTE, "dev").examples().getFirst().target());
    assertEquals(1.0, folder.read(GlueTask.WNLI, "dev").examples().getFirst().target());
    assertEquals("B.", folder.read(GlueTask.AX, "AX").examples().getFirst().second());
  }

  @Test
  void what_is_wrong_names_file_line_and_column() throws IOException {
    file("RTE/train.tsv", "index\tsentence1\tlabel", "0\tA.\tentailment");
    assertTrue(refusal(GlueTask.RTE, "train").contains("train.tsv has no column \"sentence2\""));
    file("RTE/train.tsv", "index\tsentence1\tsentence2\tlabel", "0\tA.\tB.\tentailment", "1\tA.");
    String shortRow = refusal(GlueTask.RTE, "train");
    assertTrue(shortRow.contains("line 3 lacks the column \"sentence2\""), shortRow);
    assertTrue(shortRow.contains("2 columns instead of 4"), shortRow);
    file("RTE/train.tsv", "index\tsentence1\tsentence2\tlabel", "0\tA.\tB.\tmaybe");
    String label = refusal(GlueTask.RTE, "train");
    assertTrue(label.contains("line 2: the column \"label\" says \"maybe\""), label);
    assertTrue(label.contains("entailment, not_entailment"), label);
    assertTrue(refusal(GlueTask.RTE, "dev").contains("There is no file"));
    file("RTE/dev.tsv", "index\tsentence1\tsentence2\tlabel");
    assertTrue(refusal(GlueTask.RTE, "dev").contains("has no rows"));
    Files.writeString(root.resolve("RTE/dev.tsv"), "sentence\u00e9", StandardCharsets.ISO_8859_1);
    assertTrue(refusal(GlueTask.RTE, "dev").contains("is not UTF-8"));
  }

  @Test
  void a_folder_without_tasks_says_what_was_expected() {
    String message =
        String.valueOf(assertThrows(UserException.class, () -> GlueFolder.open(root)).getMessage());
    assertTrue(message.contains("CoLA, SST-2"), message);
  }

  @Test
  void a_summary_counts_rows_classes_and_lengths() throws IOException {
    file(
        "RTE/dev.tsv",
        "index\tsentence1\tsentence2\tlabel",
        "0\tone two  three\tfour\tentailment",
        "1\t" + "word ".repeat(40) + "\tx\tnot_entailment",
        "2\ta b c d\te f g h\tentailment");
    GlueFolder folder = GlueFolder.open(root);
    SetSummary summary = SetSummary.of(GlueTask.RTE.task(), folder.read(GlueTask.RTE, "dev"));
    assertEquals(3, summary.rows());
    assertEquals(
        List.of(new SetSummary.Share("entailment", 2), new SetSummary.Share("not_entailment", 1)),
        summary.shares());
    assertEquals(new SetSummary.LengthBin(8, 2), summary.lengths().getFirst());
    assertEquals(new SetSummary.LengthBin(64, 1), summary.lengths().get(3));
  }
}
