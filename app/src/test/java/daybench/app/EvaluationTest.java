package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationState;
import daybench.engine.evaluation.EvaluationStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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

/** From a trained checkpoint to its scores, as a user goes there; seconds, on one thread. */
@ExtendWith(ApplicationExtension.class)
class EvaluationTest {
  private Path temp = Path.of("");
  private Path glue = Path.of("");
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException, InterruptedException {
    temp = Files.createTempDirectory("daybench-evaluation");
    Workspace workspace = new Workspace(temp.resolve("workspace")).prepare();
    TrainedRun.make(temp.resolve("made"), workspace.runs().resolve("tales"));
    glue = MadeTasks.write(temp.resolve("glue"));
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual().withTheme(ThemeChoice.LIGHT).withThreads(1),
                new SettingsFile(temp.resolve("settings.json")),
                new GivenChoosers(temp.resolve("predictions.zip"))));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
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

  private static boolean shows(FxRobot robot, String text) {
    return robot
        .lookup(
            (Node node) ->
                node instanceof Labeled label
                    && label.isVisible()
                    && String.valueOf(label.getText()).contains(text))
        .tryQuery()
        .isPresent();
  }

  private static void awaitText(FxRobot robot, String text) throws Exception {
    Patience.until(() -> shows(robot, text));
  }

  private static void type(FxRobot robot, String name, String text) {
    TextInputControl field =
        robot
            .lookup(
                (Node node) ->
                    node instanceof TextInputControl && name.equals(node.getAccessibleText()))
            .query();
    robot.interact(field::requestFocus);
    robot.interact(() -> field.setText(text));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String selector) throws Exception {
    Patience.until(() -> robot.lookup(selector).tryQuery().isPresent());
    robot.interact(() -> robot.lookup(selector).queryButton().fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Path begin(FxRobot robot, String rates) throws Exception {
    robot.interact(
        () -> window().services().navigator().go(new Place.NewEvaluation(Optional.empty())));
    awaitText(robot, "Fine-tune from");
    robot.clickOn("Next");
    type(robot, "Folder of GLUE's official files", glue.toString());
    robot.clickOn("Next");
    robot.clickOn("Back"); // the field has lost the focus, and the folder was read
    awaitText(robot, "SST-2");
    robot.clickOn("Next");
    type(robot, "Learning rates", rates);
    type(robot, "Seeds", "1");
    type(robot, "Epochs", "2");
    type(robot, "Batches", "16");
    robot.clickOn("Next");
    type(robot, "Name", "tales-scored");
    return window().services().workspace().evaluations().resolve("tales-scored");
  }

  private static boolean showsFolder(Node node) {
    return node instanceof Button button && "Show folder".equals(button.getText());
  }

  private static boolean finished(Path folder) throws IOException {
    return state(folder).filter(EvaluationState.FINISHED::equals).isPresent();
  }

  private static Optional<EvaluationState> state(Path folder) throws IOException {
    Optional<EvaluationStatus> status = new EvaluationFolder(folder).status();
    return status.map(one -> one.shownState(Instant.now()));
  }

  @Test
  void a_checkpoint_is_scored_and_its_classifier_tried_out(FxRobot robot) throws Exception {
    Path folder = begin(robot, "1e-3, 3e-3");
    robot.clickOn("Start evaluation");
    Patience.until(() -> finished(folder));
    awaitText(robot, "Finished");
    awaitText(robot, "2 of 2 runs");
    assertTrue(shows(robot, "Test set, quoted"), "published scores stand apart");
    assertTrue(shows(robot, "84.4/83.8"), "of the paper's model");
    assertTrue(shows(robot, "rates 1e-3, 3e-3"), "the protocol stands beside the scores");
    awaitText(robot, "Most confidently wrong");
    assertTrue(shows(robot, "Confusion"));
    type(robot, "Text", "the hare 3 waits here .");
    press(robot, "#try-ask");
    Patience.until(() -> robot.lookup(".try-share").queryAll().size() == 2);
    press(robot, "#submit");
    press(robot, "#export-classifier");
    awaitText(robot, "1 file of predictions. The server takes only a zip with all of its files");
    assertTrue(Files.isRegularFile(temp.resolve("predictions.zip")));
    Path exported = window().services().workspace().models().resolve("tales-scored-SST-2");
    Patience.until(() -> Files.isRegularFile(exported.resolve("config.json")));
    Patience.until(() -> robot.lookup(EvaluationTest::showsFolder).queryAll().size() == 2);
    robot.interact(() -> window().services().navigator().go(new Place.Home()));
    awaitText(robot, "GLUE of tales");
    awaitText(robot, "SST-2 ");
  }

  @Test
  void a_task_without_its_files_says_which_one_and_cannot_be_chosen(FxRobot robot)
      throws Exception {
    begin(robot, "1e-3");
    robot.clickOn("Tasks");
    awaitText(robot, "dev.tsv");
    CheckBox rte =
        robot
            .lookup((Node node) -> node instanceof CheckBox box && "RTE".equals(box.getText()))
            .queryAs(CheckBox.class);
    assertTrue(rte.isDisabled());
    assertFalse(rte.isSelected());
    type(robot, "Folder of GLUE's official files", temp.resolve("none").toString());
    robot.clickOn("Grid");
    awaitText(robot, "There is no folder");
  }

  @Test
  void an_evaluation_is_stopped_and_goes_on(FxRobot robot) throws Exception {
    MadeTasks.complete(glue);
    Path folder = begin(robot, "1e-3, 2e-3, 3e-3, 4e-3, 5e-3, 6e-3, 7e-3, 8e-3, 9e-3, 1e-2");
    robot.clickOn("Start evaluation");
    Patience.until(
        () -> new EvaluationFolder(folder).status().filter(one -> one.done() > 0).isPresent());
    press(robot, "#stop-evaluation");
    Patience.until(() -> state(folder).filter(EvaluationState.CANCELLED::equals).isPresent());
    int done = new EvaluationFolder(folder).results().size();
    assertTrue(done < 20, done + " of 20 runs before it was stopped");
    awaitText(robot, "Stopped");
    press(robot, "#resume-evaluation");
    Patience.until(() -> finished(folder));
    assertEquals(20, new EvaluationFolder(folder).results().size());
    awaitText(robot, "20 of 20 runs");
  }

  @Test
  void a_table_of_ones_own_is_learned_and_its_classifier_tried_out(FxRobot robot) throws Exception {
    StringBuilder rows = new StringBuilder("number,body,animal\n");
    for (int i = 0; i < 80; i++) {
      rows.append(
          "%d,the %s waits here .,%s\n"
              .formatted(i, i % 2 == 0 ? "hare" : "hedgehog", i % 2 == 0 ? "hare" : "hedgehog"));
    }
    Path table = Files.writeString(temp.resolve("animals.csv"), rows);
    robot.interact(
        () -> window().services().navigator().go(new Place.NewEvaluation(Optional.empty())));
    awaitText(robot, "Fine-tune from");
    robot.clickOn("Next");
    robot.clickOn("A table of your own");
    type(robot, "Learn from", table.toString());
    robot.clickOn("Next");
    robot.clickOn("Back"); // the field has lost the focus, and the table was read
    awaitText(robot, "72 rows to learn from, 8 to compare on.");
    robot.clickOn("Next");
    type(robot, "Learning rates", "3e-3");
    type(robot, "Seeds", "1, 2");
    type(robot, "Epochs", "1");
    type(robot, "Batches", "16");
    robot.clickOn("Next");
    awaitText(robot, "animals.csv: animal from body");
    type(robot, "Name", "animals-learned");
    robot.clickOn("Start evaluation");
    Path folder = window().services().workspace().evaluations().resolve("animals-learned");
    Patience.until(() -> finished(folder));
    awaitText(robot, "2 of 2 runs");
    assertTrue(shows(robot, "A table of your own"));
    assertFalse(shows(robot, "Test set, quoted"), "nobody published scores of it");
    type(robot, "Text", "the hare waits here .");
    press(robot, "#try-ask");
    Patience.until(() -> robot.lookup(".try-share").queryAll().size() == 2);
    assertTrue(robot.lookup("#submit").queryButton().isDisabled(), "not for GLUE's server");
    robot.interact(() -> window().services().navigator().go(new Place.Evaluations()));
    awaitText(robot, "animals-learned");
  }
}
