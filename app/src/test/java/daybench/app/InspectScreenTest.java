package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notice;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Asking and keeping a model that was really trained, in processes of the engine. */
@ExtendWith(ApplicationExtension.class)
class InspectScreenTest {
  private static Path temp = Path.of("");
  private @Nullable MainWindow opened;

  @BeforeAll
  static void train() throws Exception {
    temp = Files.createTempDirectory("daybench-inspect");
    TrainedRun.make(temp, temp.resolve("workspace/runs/tales"));
  }

  @AfterAll
  static void delete() throws IOException {
    DeleteFolder.withContents(temp);
  }

  @Start
  void start(Stage stage) throws IOException {
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                new Workspace(temp.resolve("workspace")).prepare(),
                AppSettings.usual().withTheme(ThemeChoice.LIGHT),
                new SettingsFile(temp.resolve("settings.json")),
                new NoChoosers()));
    opened = window;
    stage.setScene(window.scene());
    stage.setWidth(1000);
    stage.setHeight(900);
    stage.show();
  }

  @Stop
  void stop() {
    window().close();
  }

  private MainWindow window() {
    return Objects.requireNonNull(opened);
  }

  private Services services() {
    return window().services();
  }

  private void go(FxRobot robot, Place place) {
    robot.interact(() -> services().navigator().go(place));
  }

  private static void write(FxRobot robot, String text) {
    TextArea area = robot.lookup(".inspect-text").queryAs(TextArea.class);
    robot.interact(() -> area.setText(text));
  }

  private static Button chip(FxRobot robot, String word) {
    return robot.lookup(".word-chip").<Button>queryAll().stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static boolean shows(FxRobot robot, String selector) {
    return robot.lookup(selector).tryQuery().isPresent();
  }

  private void mask(FxRobot robot, String word) throws Exception {
    Patience.until(
        () ->
            robot.lookup(".word-chip").queryAll().stream()
                .anyMatch(node -> node instanceof Button b && b.getText().equals(word)));
    Button chip = chip(robot, word);
    robot.interact(chip::fire);
    Patience.until(() -> shows(robot, ".guess-block"));
  }

  @Test
  void words_are_masked_predicted_and_restored(FxRobot robot) throws Exception {
    go(robot, new Place.Inspect(Optional.of(temp.resolve("workspace/runs/tales"))));
    Patience.until(() -> shows(robot, ".inspect-text"));
    write(robot, "The hare runs.");
    mask(robot, "hare");
    assertEquals(8, robot.lookup(".guess-token").queryAll().size());
    Button masked = chip(robot, "[MASK] 1");
    robot.interact(masked::fire);
    Patience.until(() -> !shows(robot, ".guess-block"));
    assertEquals("hare", masked.getText());
    robot.clickOn("Surprisal");
    Patience.until(() -> shows(robot, ".heat-text"));
    assertTrue(robot.lookup(".heat").queryAll().size() >= 4);
  }

  @Test
  void a_killed_process_is_started_again_and_one_line_says_so(FxRobot robot) throws Exception {
    go(robot, new Place.Inspect(Optional.of(temp.resolve("workspace/runs/tales"))));
    Patience.until(() -> shows(robot, ".inspect-text"));
    write(robot, "The hedgehog waits here.");
    mask(robot, "hedgehog");
    long before = services().inspector().pid().orElseThrow();
    ProcessHandle process = ProcessHandle.of(before).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(20, TimeUnit.SECONDS);
    Button other = chip(robot, "waits");
    robot.interact(other::fire);
    Patience.until(() -> robot.lookup(".guess-block").queryAll().size() == 2);
    assertNotEquals(before, services().inspector().pid().orElseThrow());
    assertEquals(
        1,
        services().notices().shown().stream()
            .filter(notice -> notice instanceof Notice.Done done && done.text().contains("again"))
            .count());
  }

  @Test
  void a_checkpoint_is_pinned(FxRobot robot) throws Exception {
    go(robot, new Place.Checkpoints(temp.resolve("workspace/runs/tales")));
    Patience.until(() -> shows(robot, "Pin"));
    robot.clickOn("Pin");
    Patience.until(() -> shows(robot, "Unpin"));
  }

  @Test
  void a_checkpoint_is_exported_and_read_back(FxRobot robot) throws Exception {
    go(robot, new Place.Checkpoints(temp.resolve("workspace/runs/tales")));
    Patience.until(() -> shows(robot, ".checkpoint-table"));
    MenuButton export = robot.lookup("Export").queryAs(MenuButton.class);
    Patience.until(() -> !export.isDisabled());
    robot.interact(() -> export.getItems().getFirst().fire());
    Patience.until(() -> shows(robot, ".work-row"));
    Patience.until(() -> shows(robot, "Show folder"));
    Path model = temp.resolve("workspace/models/tales-step-12");
    assertTrue(Files.exists(model.resolve("model.safetensors")));
    assertTrue(
        robot
            .lookup(".work-row .muted")
            .<Label>queryAs(Label.class)
            .getText()
            .startsWith("Verified"),
        "the row says that it was read back");
  }
}
