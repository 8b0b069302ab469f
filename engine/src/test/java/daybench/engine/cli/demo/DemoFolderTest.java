package daybench.engine.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
  private static final DemoPlan FIVE_MINUTES = new DemoPlan(null, null, "tiny", 300);
  private static final DemoPlan TEN_MINUTES = new DemoPlan(null, null, "tiny", 600);
  private static final DemoPlan OTHER_TEXT = new DemoPlan("wiki", "vocab.txt", "tiny", 300);

  @TempDir private Path temporary;

  private DemoFolder folder() {
    return new DemoFolder(temporary.resolve("demo"));
  }

  private static String refusal(DemoFolder folder, DemoPlan plan) {
    return String.valueOf(
        assertThrows(UserException.class, () -> folder.begin(plan, false)).getMessage());
  }

  private static void fill(DemoFolder folder) throws IOException {
    for (Path part : List.of(folder.corpus(), folder.run(), folder.model())) {
      Files.createDirectories(part.resolve("deep"));
      Files.writeString(part.resolve("deep/file"), "x");
    }
  }

  @Test
  void an_interrupted_demo_goes_on_when_the_same_is_asked_for() throws IOException {
    assertFalse(folder().begin(FIVE_MINUTES, false));
    fill(folder());
    assertTrue(folder().begin(FIVE_MINUTES, false));
    assertTrue(Files.exists(folder().run().resolve("deep/file")));
  }

  @Test
  void another_budget_neither_resumes_nor_destroys() throws IOException {
    folder().begin(FIVE_MINUTES, false);
    fill(folder());
    String refusal = refusal(folder(), TEN_MINUTES);
    assertTrue(refusal.contains("5m 00s") && refusal.contains("--force"), refusal);
    assertTrue(Files.exists(folder().run().resolve("deep/file")));
  }

  @Test
  void a_finished_demo_is_kept_unless_forced() throws IOException {
    folder().begin(FIVE_MINUTES, false);
    fill(folder());
    folder().finish(FIVE_MINUTES);
    assertTrue(refusal(folder(), FIVE_MINUTES).contains("--force"));

    assertFalse(folder().begin(TEN_MINUTES, true));
    assertFalse(Files.exists(folder().run()));
    assertFalse(Files.exists(folder().model()));
    assertTrue(Files.exists(folder().corpus()), "the corpus serves again");
    assertTrue(folder().begin(TEN_MINUTES, false), "and the new one can be resumed");
  }

  @Test
  void a_forced_demo_on_other_text_prepares_it_anew() throws IOException {
    folder().begin(FIVE_MINUTES, false);
    fill(folder());
    folder().begin(OTHER_TEXT, true);
    assertFalse(Files.exists(folder().corpus()));
  }

  @Test
  void a_folder_of_something_else_is_never_touched() throws IOException {
    Files.createDirectories(folder().root());
    Path precious = Files.writeString(folder().root().resolve("thesis.txt"), "x");
    assertTrue(refusal(folder(), FIVE_MINUTES).contains("--folder"));
    assertThrows(UserException.class, () -> folder().begin(FIVE_MINUTES, true));
    assertTrue(Files.exists(precious));
  }

  @Test
  void a_demo_of_another_program_is_never_touched() throws IOException {
    fill(folder());
    Files.writeString(folder().root().resolve("demo.json"), "{\"finished\":false}");
    assertTrue(refusal(folder(), FIVE_MINUTES).contains("--folder"));
    assertThrows(UserException.class, () -> folder().begin(FIVE_MINUTES, true));
    assertTrue(Files.exists(folder().run().resolve("deep/file")));
  }

  @Test
  void there_are_three_sentences_with_one_mask_each_for_either_corpus() {
    for (List<String> sentences : List.of(SampleSentences.ofTheJdk(), SampleSentences.general())) {
      assertEquals(3, sentences.size());
      for (String sentence : sentences) {
        assertEquals(2, sentence.split("\\[MASK]", -1).length, sentence);
      }
    }
  }
}
