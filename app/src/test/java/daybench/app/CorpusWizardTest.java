package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From a folder of text to a prepared corpus, as a user goes there. */
@ExtendWith(ApplicationExtension.class)
class CorpusWizardTest {
  private Path temp = Path.of("");
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-corpus-wizard");
    Path text = Files.createDirectory(temp.resolve("tales"));
    for (int i = 0; i < 6; i++) {
      int number = i;
      Files.writeString(
          text.resolve("tale-" + i + ".txt"),
          IntStream.range(0, 40)
              .mapToObj(n -> "Tale %d tells of hare %d and of the hedgehog. ".formatted(number, n))
              .collect(Collectors.joining()));
    }
    Files.writeString(text.resolve("scrap.txt"), "A scrap.");
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                new Workspace(temp.resolve("workspace")).prepare(),
                AppSettings.usual().withTheme(ThemeChoice.LIGHT),
                new SettingsFile(temp.resolve("settings.json")),
                new GivenChoosers(text)));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
    window.services().navigator().go(new Place.NewCorpus());
  }

  private MainWindow window() {
    return Objects.requireNonNull(opened);
  }

  @Stop
  void stop() {
    window().close();
  }

  @AfterEach
  void delete() throws IOException {
    DeleteFolder.withContents(temp);
  }

  private static void await(FxRobot robot, String selector) throws Exception {
    Patience.until(() -> robot.lookup(selector).tryQuery().isPresent());
  }

  @Test
  void a_folder_of_text_becomes_a_corpus(FxRobot robot) throws Exception {
    robot.clickOn("Choose folder…");
    await(robot, ".preview-document");
    robot.clickOn("Next");
    await(robot, ".preview-document");
    robot.clickOn("Drop short documents");
    await(robot, ".cleaning-effect");
    robot.clickOn("Next");
    robot.doubleClickOn("30522").write("300");
    robot.clickOn("Next");
    await(robot, ".tile-row");
    robot.clickOn("Prepare corpus");
    await(robot, ".token-masked");
    Path folder = window().services().workspace().corpora().resolve("tales");
    assertEquals(new Place.CorpusPage(folder), window().services().navigator().place().get());
    try (Corpus corpus = Corpus.open(folder)) {
      assertEquals(7, corpus.card().documents().read());
      assertEquals(1, corpus.card().cleaning().stream().mapToLong(step -> step.dropped()).sum());
      assertTrue(corpus.vocabulary().size() <= 300, () -> "" + corpus.vocabulary().size());
    }
  }
}
