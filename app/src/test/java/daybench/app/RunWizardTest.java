package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.PlainTextSource;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.ShownState;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From a prepared corpus to a finished run, as a user goes there; seconds, on one thread. */
@ExtendWith(ApplicationExtension.class)
class RunWizardTest {
  private Path temp = Path.of("");
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-run-wizard");
    Workspace workspace = new Workspace(temp.resolve("workspace")).prepare();
    prepareCorpus(workspace.corpora().resolve("tales"));
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual().withTheme(ThemeChoice.LIGHT).withThreads(1),
                new SettingsFile(temp.resolve("settings.json")),
                new NoChoosers()));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
    window.services().navigator().go(new Place.NewRun(Optional.empty(), Optional.empty()));
  }

  private void prepareCorpus(Path folder) throws IOException {
    Path text = Files.createDirectory(temp.resolve("text"));
    for (int i = 0; i < 20; i++) {
      int number = i;
      Files.writeString(
          text.resolve(i + ".txt"),
          IntStream.range(0, 60)
              .mapToObj(n -> "Tale %d tells of hare %d and of the hedgehog. ".formatted(number, n))
              .collect(Collectors.joining()));
    }
    new CorpusPreparation()
        .prepare(
            new CorpusRequest(
                List.of(new PlainTextSource(text, DocumentBoundary.FILE)),
                CleaningSettings.NONE,
                new VocabularyChoice.Train(300, true),
                Packing.FULL,
                32,
                0.1,
                1,
                1,
                false,
                "test"),
            folder,
            ProgressListener.NONE,
            CancelSignal.NEVER);
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

  /** Types into the field of an accessible name. */
  private static void type(FxRobot robot, String name, String text) {
    TextField field =
        robot
            .lookup(
                (Node node) -> node instanceof TextField && name.equals(node.getAccessibleText()))
            .query();
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Sets the shape by names of fields that lie in a row with a unit. */
  private static void shape(FxRobot robot) {
    type(robot, "Layers", "1");
    type(robot, "Hidden width", "32");
    type(robot, "Heads", "2");
    type(robot, "Feed-forward width", "64");
  }

  private ShownState state(Path run) {
    return new RunReader(new RunFolder(run)).snapshot().state();
  }

  @Test
  void settings_are_measured_and_a_run_is_started_and_finishes(FxRobot robot) throws Exception {
    await(robot, "#preset-tiny");
    robot.clickOn("#preset-tiny");
    shape(robot);
    robot.clickOn("Next");
    type(robot, "Length of the budget", "3.6s");
    robot.clickOn("Next");
    robot.clickOn("#measure");
    Patience.until(() -> robot.lookup("Held-out tokens each").tryQuery().isPresent());
    robot.clickOn("Next");
    assertTrue(
        robot.lookup("model.layers").tryQuery().isPresent(), "the review names what differs");
    robot.clickOn("Start run");
    Path run = window().services().workspace().runs().resolve("tales-tiny");
    Patience.until(
        () -> Files.exists(run.resolve("status.json")) && state(run) == ShownState.FINISHED);
    RunRequest request = new RunFolder(run).request();
    assertEquals(1, request.model().layers());
    assertEquals(3.6, Objects.requireNonNull(request.budget().seconds()), 1e-9);
    assertEquals(1, request.threads());
  }

  @Test
  void a_run_that_is_queued_starts_and_finishes_by_itself(FxRobot robot) throws Exception {
    await(robot, "#preset-tiny");
    shape(robot);
    robot.clickOn("Next");
    type(robot, "Length of the budget", "0.0005");
    robot.clickOn("Add to queue");
    Patience.until(() -> robot.lookup("Open run").tryQuery().isPresent());
    Path run = window().services().workspace().runs().resolve("tales-tiny");
    Patience.until(
        () -> Files.exists(run.resolve("status.json")) && state(run) == ShownState.FINISHED);
    Patience.until(() -> robot.lookup("Done").tryQuery().isPresent());
    RunRequest request = new RunFolder(run).request();
    assertEquals(1, request.model().layers());
    assertEquals(1.8, Objects.requireNonNull(request.budget().seconds()), 1e-9);
    assertEquals(1, request.threads());
  }
}
