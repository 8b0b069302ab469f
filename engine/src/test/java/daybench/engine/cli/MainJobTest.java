package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.engine.cli.terminal.CapturedConsole;
import daybench.engine.cli.terminal.Terminal;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user types it: from text to a trained, resumed, asked and exported model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobTest {
  private static final List<String> SMALL =
      List.of(
          "--preset",
          "tiny",
          "--layers",
          "1",
          "--hidden",
          "32",
          "--heads",
          "2",
          "--intermediate",
          "64",
          "--batch",
          "8",
          "--micro-batch",
          "8",
          "--validate-every",
          "50%",
          "--precision",
          "fp32",
          "--threads",
          "1");

  private Path folder = Path.of("");
  private CapturedConsole captured = CapturedConsole.plain();

  private int call(String... arguments) {
    captured = CapturedConsole.plain();
    return Daybench.run(captured.console(), arguments);
  }

  private void done(String... arguments) {
    assertEquals(0, call(arguments), captured.err());
  }

  private void refused(String part, String... arguments) {
    assertEquals(2, call(arguments), captured.out() + captured.err());
    assertEquals(1, captured.err().lines().count(), captured.err());
    assertTrue(captured.err().contains(part), captured.err());
    assertFalse(captured.err().contains("Exception"), captured.err());
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private String[] train(String run, String... more) {
    List<String> arguments = new ArrayList<>(List.of("train", "--corpus", in("corpus")));
    arguments.addAll(List.of("--run", in(run)));
    arguments.addAll(SMALL);
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private List<JsonNode> jsonLines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : captured.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @BeforeAll
  void prepare_and_train(@TempDir Path temporary) throws IOException {
    folder = temporary;
    MadeUpText.write(folder.resolve("text"), 40, 1);
    Files.createFile(folder.resolve("text/empty.txt"));
    done(
        "corpus",
        "--text",
        in("text"),
        "--vocab-size",
        "120",
        "--length",
        "16",
        "--held-out",
        "10%",
        "--out",
        in("corpus"));
    assertTrue(captured.out().contains("40 documents"), captured.out());
    assertTrue(captured.out().contains("empty.txt"), captured.out());
    assertTrue(captured.out().contains("daybench train --corpus"), captured.out());
    done(train("run", "--steps", "6"));
    assertTrue(captured.out().contains("FINISHED, step 6 of 6"), captured.out());
    assertTrue(captured.out().contains("unigrams"), captured.out());
  }

  @Test
  void a_finished_run_goes_on_only_with_a_larger_end() throws IOException {
    done(train("longer", "--steps", "4"));
    refused("finished", "resume", in("longer"));
    done("resume", in("longer"), "--steps", "6", "--json");
    JsonNode last = jsonLines().getLast();
    assertEquals("trained", last.path("type").asText());
    assertEquals(6, last.path("step").asInt());
    assertTrue(last.path("unigramEntropy").asDouble() > 0);
    assertTrue(jsonLines().stream().anyMatch(one -> one.path("type").asText().equals("progress")));
  }

  @Test
  void masks_are_filled_from_arguments_and_from_standard_input() throws IOException {
    done("fill", in("run"), "--top", "2", "The [MASK] sees the [MASK].");
    assertEquals(1 + 2 * 3, captured.out().lines().count(), captured.out());
    done("fill", in("run"), "--surprisal", "The river sees the boat.");
    assertTrue(captured.out().contains("bits a token"), captured.out());
    captured = new CapturedConsole(Terminal.none(), "The [MASK].\nnothing\n\nA [MASK].\n");
    assertEquals(2, Daybench.run(captured.console(), "fill", in("run"), "--json"));
    List<JsonNode> answers = jsonLines();
    assertEquals(3, answers.size());
    assertEquals("refused", answers.get(1).path("type").asText());
    assertEquals(5, answers.get(2).path("masks").get(0).path("candidates").size());
  }

  @Test
  void surprisal_is_painted_in_a_terminal_without_losing_text() {
    captured = CapturedConsole.terminal(80);
    String text = "The river sees, the quixotic boat!";
    assertEquals(0, Daybench.run(captured.console(), "fill", in("run"), "--surprisal", text));
    String painted = captured.out().lines().findFirst().orElse("");
    assertEquals(text, painted.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertTrue(painted.contains("\u001b[48;5;"), painted);
  }

  @Test
  void an_export_is_read_back_imported_and_trained_further() throws IOException {
    done("export", in("run"), "--out", in("model"));
    refused("exists already", "export", in("run"), "--out", in("model"));
    done("export", in("run"), "--out", in("model"), "--force", "--checkpoint", "best");
    done("export", in("run"), "--out", in("model.pt"), "--format", "torchscript");
    done("import", in("model"), "--out", in("imported"));
    done("fill", in("imported"), "The [MASK].");
    done(train2("further", "--from", in("imported"), "--steps", "2"));
    refused(
        "another shape",
        train2("shape", "--from", in("imported"), "--steps", "2", "--layers", "3"));
    assertFalse(Files.exists(folder.resolve("shape")));
  }

  private String[] train2(String run, String... more) {
    List<String> arguments = new ArrayList<>(List.of("train", "--corpus", in("corpus")));
    arguments.addAll(List.of("--run", in(run), "--batch", "8", "--micro-batch", "8"));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  @Test
  void a_corpus_is_inspected() throws IOException {
    done("corpus", "inspect", in("corpus"), "--samples", "2");
    assertTrue(captured.out().contains("Training side"), captured.out());
    assertTrue(captured.out().contains("[MASK]"), captured.out());
    done("corpus", "inspect", in("corpus"), "--json", "--top", "7");
    JsonNode inspection = jsonLines().getFirst().path("inspection");
    assertEquals(7, inspection.path("vocabulary").path("top").size());
    assertEquals(3, inspection.path("samples").size());
    assertEquals(
        inspection.path("card").path("training").path("tokens").asLong(),
        inspection.path("training").path("tokens").asLong());
    refused("is not a corpus", "corpus", "inspect", in("text"));
    refused("masking rate", "corpus", "inspect", in("corpus"), "--masking-rate", "0");
    refused("--out", "corpus", "--text", in("text"));
  }

  @Test
  void cleaning_is_previewed_and_told() throws IOException {
    Path text = Files.createDirectories(folder.resolve("dirty"));
    for (int i = 0; i < 4; i++) {
      String note = "All rights reserved.\nNote %d of the river: the boat sees it.\n".formatted(i);
      Files.writeString(text.resolve("note%d.txt".formatted(i)), note);
    }
    String[] cleaning = {
      "corpus",
      "--text",
      text.toString(),
      "--drop-boilerplate",
      "4",
      "--remove",
      "Note \\d",
      "--preview",
      "--out",
      in("cleaned"),
      "--vocab-size",
      "100"
    };
    done(cleaning);
    assertTrue(captured.out().contains("All 4 documents"), captured.out());
    assertTrue(captured.out().contains("4 documents rid of lines"), captured.out());
    assertFalse(Files.exists(folder.resolve("cleaned")));
    cleaning[7] = "--normalise";
    refused("Cleaning leaves no text", cleaning); // what is left is the same in all of them
    cleaning[6] = "river";
    done(cleaning);
    assertTrue(captured.out().contains("4 documents filtered by"), captured.out());
    refused("cannot be used", "corpus", "--text", in("text"), "--remove", "(", "--preview");
    refused("can be told apart", "corpus", "--text", in("text"), "--language", "xx", "--preview");
    refused("similarity", "corpus", "--text", in("text"), "--near-duplicates", "0.1", "--preview");
  }

  @Test
  void settings_can_be_printed_kept_and_given_back() throws IOException {
    done(
        "train", "--corpus", in("corpus"), "--preset", "tiny", "--layers", "3", "--print-settings");
    Path settings = Files.writeString(folder.resolve("settings.json"), captured.out());
    done("train", "--corpus", in("corpus"), "--settings", settings.toString(), "--print-settings");
    assertTrue(captured.out().contains("\"layers\" : 3"), captured.out());
  }

  @Test
  void what_cannot_be_prepared_is_named() throws IOException {
    refused("no text to prepare", "corpus", "--out", in("none"));
    refused(in("missing"), "corpus", "--text", in("missing"), "--out", in("none"));
    refused("not a dump", "corpus", "--wikipedia", in("text/empty.txt"), "--out", in("none"));
    refused("finished corpus", "corpus", "--text", in("text"), "--out", in("corpus"));
    refused(
        "contradict", "corpus", "--text", in("text"), "--cased", "--uncased", "--out", in("none"));
    refused(
        "--vocab-size",
        "corpus",
        "--text",
        in("text"),
        "--vocab",
        "v.txt",
        "--vocab-size",
        "200",
        "--out",
        in("none"));
    Path broken = Files.writeString(folder.resolve("broken.txt"), "a\nb\na\n");
    refused(
        "broken.txt",
        "corpus",
        "--text",
        in("text"),
        "--vocab",
        broken.toString(),
        "--out",
        in("none"));
    refused("0.9", "corpus", "--text", in("text"), "--held-out", "0.9", "--out", in("none"));
    Path silent = Files.createDirectories(folder.resolve("silent"));
    Files.writeString(silent.resolve("a.txt"), "\n\n ... \n");
    refused("no text", "corpus", "--text", silent.toString(), "--out", in("none"));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void what_cannot_be_trained_is_named() throws IOException {
    refused("--run", "train", "--corpus", in("corpus"));
    refused(in("missing"), "train", "--corpus", in("missing"), "--run", in("none"));
    refused("holds a run already", train("run", "--steps", "2"));
    refused("does not divide", train("none", "--steps", "2", "--micro-batch", "3"));
    refused("not empty", train("text", "--steps", "2"));
    assertFalse(Files.exists(folder.resolve("none")));
    MadeUpText.write(folder.resolve("other-text"), 20, 2);
    done(
        "corpus",
        "--text",
        in("other-text"),
        "--vocab-size",
        "110",
        "--length",
        "16",
        "--out",
        in("other-corpus"));
    refused(
        "another vocabulary",
        "train",
        "--corpus",
        in("other-corpus"),
        "--from",
        in("run"),
        "--run",
        in("none"),
        "--steps",
        "2");
  }

  @Test
  void a_damaged_corpus_is_refused() throws IOException {
    copy(folder.resolve("corpus"), folder.resolve("damaged-corpus"));
    try (Stream<Path> files = Files.list(folder.resolve("damaged-corpus"))) {
      Path shard = files.filter(one -> one.toString().endsWith(".safetensors")).findFirst().get();
      Files.write(shard, new byte[100], StandardOpenOption.WRITE);
    }
    refused(
        "damaged-corpus",
        "train",
        "--corpus",
        in("damaged-corpus"),
        "--run",
        in("none"),
        "--steps",
        "2");
  }

  @Test
  void a_damaged_checkpoint_is_passed_over_with_a_warning_or_refused() throws IOException {
    done(train("hurt", "--steps", "4"));
    Path checkpoints = folder.resolve("hurt/checkpoints");
    List<Path> all;
    try (Stream<Path> list = Files.list(checkpoints)) {
      all = list.sorted().toList();
    }
    Files.write(all.getLast().resolve("model.safetensors"), new byte[9], StandardOpenOption.WRITE);
    refused(
        "model.safetensors",
        "fill",
        in("hurt"),
        "--checkpoint",
        String.valueOf(all.getLast().getFileName()),
        "The [MASK].");
    if (all.size() > 1) {
      done("fill", in("hurt"), "The [MASK].");
      assertTrue(captured.err().contains("warning"), captured.err());
    }
    for (Path one : all) {
      Files.write(one.resolve("model.safetensors"), new byte[9], StandardOpenOption.WRITE);
    }
    assertEquals(2, call("export", in("hurt"), "--out", in("none")));
    assertTrue(captured.err().contains("sound"), captured.err());
  }

  @Test
  void a_run_in_use_is_refused() throws IOException {
    done(train("busy", "--steps", "2"));
    try (RunLock _ = RunLock.acquire(RunFolder.open(folder.resolve("busy")))) {
      refused("another process", "resume", in("busy"), "--steps", "4");
    }
  }

  @Test
  void what_is_no_model_is_refused() throws IOException {
    refused("holds no model", "fill", in("text"), "The [MASK].");
    refused(in("missing"), "export", in("missing"), "--out", in("none"));
    refused("no checkpoint nine", "fill", in("run"), "--checkpoint", "nine", "The [MASK].");
    refused("at least one", "fill", in("run"), "--top", "0", "The [MASK].");
    refused("no [MASK]", "fill", in("run"), "The river.");
    Path pickled = Files.createDirectories(folder.resolve("pickled"));
    Files.writeString(pickled.resolve("config.json"), "{\"model_type\":\"bert\"}");
    Files.write(pickled.resolve("pytorch_model.bin"), new byte[] {1, 2, 3});
    refused("pytorch_model.bin", "import", pickled.toString(), "--out", in("none"));
    refused("exists already", "import", in("text"), "--out", in("corpus"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }
}
