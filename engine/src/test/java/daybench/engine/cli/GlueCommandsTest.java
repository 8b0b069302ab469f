package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.engine.cli.terminal.CapturedConsole;
import daybench.engine.cli.terminal.Glyphs;
import daybench.engine.cli.terminal.Terminal;
import daybench.engine.evaluation.MadeGlue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fine-tuning and scoring as they are typed. */
class GlueCommandsTest {
  @TempDir private Path root;
  private CapturedConsole captured = CapturedConsole.plain();
  private String glue = "";
  private String model = "";

  @BeforeEach
  void make() throws IOException {
    glue = MadeGlue.write(root.resolve("glue")).toString();
    model = MadeGlue.model(root.resolve("model")).toString();
  }

  private int call(String... arguments) {
    captured = CapturedConsole.plain();
    return Daybench.run(captured.console(), arguments);
  }

  private String place(String name) {
    return root.resolve(name).toString();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(captured.out().lines().toList().getLast());
  }

  private void refused(String part, String... arguments) {
    assertEquals(2, call(arguments));
    assertTrue(captured.err().contains(part), captured.err());
  }

  @Test
  void a_classifier_is_trained_asked_and_exported() throws IOException {
    List<String> words =
        List.of(
            "finetune",
            model,
            "--glue",
            glue,
            "--task",
            "sst2",
            "--rate",
            "5e-3",
            "--epochs",
            "20",
            "--threads",
            "1",
            "--out",
            place("sst"));
    assertEquals(0, call(words.toArray(String[]::new)), captured.err());
    assertTrue(captured.out().contains("accuracy"), captured.out());
    assertTrue(Files.exists(root.resolve("sst/report.json")));
    assertEquals(0, call("classify", place("sst"), "the dog sat", "--json"), captured.err());
    double dog = json().path("probabilities").path("positive").asDouble();
    assertEquals(0, call("classify", place("sst"), "the cat sat", "--json"), captured.err());
    double cat = json().path("probabilities").path("positive").asDouble();
    assertTrue(dog > 0.5 && cat < 0.5, dog + " and " + cat);
    refused("a task of one text", "classify", place("sst"), "the dog", "the cat");
    assertEquals(0, call("export", place("sst"), "--out", place("hf")), captured.err());
    JsonNode config = new ObjectMapper().readTree(root.resolve("hf/config.json").toFile());
    assertEquals(
        "MegatronBertForSequenceClassification", config.path("architectures").path(0).asText());
    assertEquals("positive", config.path("id2label").path("1").asText());
    assertTrue(Files.size(root.resolve("hf/model.safetensors")) > 0);
    refused("is not empty", words.toArray(String[]::new));
  }

  @Test
  void tables_of_ones_own_are_learned() throws IOException {
    StringBuilder rows = new StringBuilder("body,kind\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 2 == 0 ? "\"a dog, sat\",dogs\n" : "the cat,cats\n");
    }
    Files.writeString(root.resolve("own.csv"), rows);
    List<String> words =
        new ArrayList<>(List.of("finetune", model, "--train", place("own.csv"), "--dev"));
    words.addAll(List.of(place("own.csv"), "--label", "kind", "--text", "body", "--threads", "1"));
    words.addAll(List.of("--rate", "5e-3", "--pooling", "mean", "--out", place("own"), "--json"));
    assertEquals(0, call(words.toArray(String[]::new)), captured.err());
    assertEquals("finetune", json().path("type").asText());
    refused("pools by the mean", "export", place("own"), "--out", place("hf"));
    words.set(words.indexOf("kind"), "class");
    words.set(words.indexOf(place("own")), place("other"));
    refused("no column \"class\"", words.toArray(String[]::new));
  }

  @Test
  void a_grid_over_a_table_of_ones_own_is_made_and_shown() throws IOException {
    StringBuilder rows = new StringBuilder("body,kind\n");
    for (int i = 0; i < 60; i++) {
      rows.append(i % 2 == 0 ? "\"a dog, sat\",dogs\n" : "the cat,cats\n");
    }
    Files.writeString(root.resolve("own mails.csv"), rows);
    List<String> words =
        new ArrayList<>(List.of("glue", "run", model, "--train", place("own mails.csv")));
    words.addAll(List.of("--text", "body", "--label", "kind", "--rates", "5e-3"));
    words.addAll(List.of("--seeds", "1,2", "--epochs", "2", "--threads", "1"));
    words.addAll(List.of("--out", place("mails")));
    assertEquals(0, call(words.toArray(String[]::new)), captured.err());
    assertTrue(captured.out().contains("2 of 2 trials"), captured.out());
    assertTrue(captured.out().contains("a tenth of its rows"), captured.out());
    assertFalse(captured.out().contains("24hBERT"), captured.out());
    assertEquals(0, call("classify", place("mails/best/own-mails"), "a dog"), captured.err());
    assertEquals(0, call("glue", "errors", place("mails")), captured.err());
    assertTrue(captured.out().contains("confusion"), captured.out());
    assertEquals(0, call("glue", "resume", place("mails")), captured.err());
    refused("GLUE's server does not know", "glue", "submit", place("mails"), "--out", "a.zip");
    words.addAll(List.of("--task", "RTE"));
    refused("is a task of GLUE", words.toArray(String[]::new));
    words.addAll(List.of("--glue", glue));
    words.set(words.indexOf("RTE"), "mine");
    refused("score one in one folder", words.toArray(String[]::new));
    refused("Say what to learn", "glue", "run", model, "--out", place("none"));
  }

  @Test
  void a_grid_is_planned_made_shown_and_submitted() throws IOException {
    List<String> words =
        new ArrayList<>(List.of("glue", "run", model, "--glue", glue, "--out", place("scores")));
    words.addAll(List.of("--rates", "1e-3,5e-3", "--seeds", "1,2", "--epochs", "1"));
    words.addAll(List.of("--threads", "1"));
    List<String> plan = new ArrayList<>(words);
    plan.add("--plan");
    assertEquals(0, call(plan.toArray(String[]::new)), captured.err());
    assertTrue(captured.out().contains("8 trainings"), captured.out());
    assertTrue(Files.notExists(root.resolve("scores")));
    assertEquals(0, call(words.toArray(String[]::new)), captured.err());
    assertTrue(captured.out().contains("4 of 4 trials"), captured.out());
    assertTrue(captured.out().contains("quoted from publications"), captured.out());
    assertTrue(captured.out().contains("24hBERT"), captured.out());
    assertEquals(0, call("glue", "resume", place("scores")), captured.err());
    assertEquals(0, call("glue", "table", place("scores"), "--json"), captured.err());
    assertEquals(2, json().path("evaluations").path(0).path("standings").size());
    assertEquals(0, call("glue", "errors", place("scores"), "--task", "SST-2"), captured.err());
    assertTrue(captured.out().contains("confusion"), captured.out());
    assertEquals(
        0, call("glue", "submit", place("scores"), "--out", place("s.zip")), captured.err());
    assertTrue(captured.out().contains("the server expects 1,821"), captured.out());
    refused("--force", "glue", "submit", place("scores"), "--out", place("s.zip"));
    assertEquals(
        0,
        call("glue", "submit", place("scores"), "--out", place("s.zip"), "--force", "--json"),
        captured.err());
    assertEquals(2, json().path("unofficial").size());
    refused("There is no task AX", "glue", "errors", place("scores"), "--task", "AX");
    refused("holds no evaluation", "glue", "table", glue);
  }

  @Test
  void a_folder_is_inspected() throws IOException {
    assertEquals(0, call("glue", "inspect", glue), captured.err());
    assertTrue(captured.out().contains("96 rows; negative 50.0 %"), captured.out());
    assertTrue(captured.out().contains("scores 0.00 to 5.00"), captured.out());
    refused("has none of GLUE's folders", "glue", "inspect", model);
    refused("which of its commands", "glue");
  }

  @Test
  void a_download_says_its_size_and_asks_first() throws IOException {
    refused("680.8 KiB", "glue", "download", "--to", place("new"), "--tasks", "RTE");
    refused("agree by --yes", "glue", "download", "--to", place("new"));
    refused("GLUE has no task SNLI", "glue", "download", "--tasks", "SNLI", "--yes");
    Terminal terminal = new Terminal(true, true, Glyphs.ASCII, () -> 80);
    for (String answer : List.of("n\n", "\n", "", "maybe\n")) {
      captured = new CapturedConsole(terminal, answer);
      assertEquals(0, Daybench.run(captured.console(), "glue", "download", "--to", place("new")));
      assertTrue(captured.err().contains("Nothing was downloaded"), captured.err());
    }
    assertFalse(Files.exists(root.resolve("new")));
    Files.createDirectories(root.resolve("there/AX"));
    Files.writeString(root.resolve("there/AX/AX.tsv"), "index\tsentence1\tsentence2\n");
    assertEquals(0, call("glue", "download", "--to", place("there"), "--tasks", "AX"));
    assertTrue(captured.out().contains("has all of these already"), captured.out());
  }
}
