package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.datasets.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a folder of text to a prepared corpus, as a user goes there. */
class CorpusWizardTest {
  @RegisterExtension
  final TestWindow window =
      new TestWindow()
          .furnished((folder, workspace) -> write(folder.resolve("tales")))
          .choosing(folder -> new GivenChoosers(folder.resolve("tales")));

  private static void write(Path text) throws IOException {
    Files.createDirectory(text);
    for (int i = 0; i < 6; i++) {
      int number = i;
      Files.writeString(
          text.resolve("tale-" + i + ".txt"),
          IntStream.range(0, 40)
              .mapToObj(n -> "Tale %d tells of hare %d and of the hedgehog. ".formatted(number, n))
              .collect(Collectors.joining()));
    }
    Files.writeString(text.resolve("scrap.txt"), "A scrap.");
  }

  @Test
  void a_folder_of_text_becomes_a_corpus(User user) throws Exception {
    user.go(new Place.NewCorpus());
    user.click("Choose folder…");
    user.await(".preview-document");
    user.click("Next");
    user.await(".preview-document");
    user.click("Drop short documents");
    user.await(".cleaning-effect");
    user.click("Next");
    user.robot().doubleClickOn("30522").write("300");
    user.click("Next");
    user.await(".tile-row");
    user.click("Prepare corpus");
    user.await(".token-masked");
    Path folder = window.workspace().corpora().resolve("tales");
    assertEquals(new Place.CorpusPage(folder), window.place());
    try (Corpus corpus = Corpus.open(folder)) {
      assertEquals(7, corpus.card().documents().read());
      assertEquals(1, corpus.card().cleaning().stream().mapToLong(step -> step.dropped()).sum());
      assertTrue(corpus.vocabulary().size() <= 300, () -> "" + corpus.vocabulary().size());
    }
  }
}
