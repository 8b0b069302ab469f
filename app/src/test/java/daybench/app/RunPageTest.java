package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.run.ComparedRun;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import daybench.views.choosers.FileChoosers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * The pages of a run and of several, as they are wired, over run folders of the engine's writers.
 */
@ExtendWith(ApplicationExtension.class)
class RunPageTest {
  private Path temp = Path.of("");
  private Workspace workspace = new Workspace(Path.of("workspace"));
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-run-page");
    workspace = new Workspace(temp.resolve("workspace")).prepare();
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual(),
                new SettingsFile(temp.resolve("settings.json")),
                new SavingInto(temp)));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
  }

  /** A user who saves everything in one folder. */
  private record SavingInto(Path folder) implements FileChoosers {
    @Override
    public Optional<Path> folder(Window owner, String title, Optional<Path> startAt) {
      return Optional.empty();
    }

    @Override
    public List<Path> files(Window owner, String title, Optional<Path> startAt, List<Kind> kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
      return Optional.of(folder.resolve(name));
    }
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

  private DayRun run(String name, int told, RunState state) throws IOException {
    DayRun run = new DayRun(workspace.runs().resolve(name), 2_000, name.length());
    run.tell(0, told);
    run.say(state, told);
    return run;
  }

  private void go(FxRobot robot, Place place) {
    robot.interact(() -> window().services().navigator().go(place));
  }

  private static boolean shows(FxRobot robot, String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
  }

  /** Presses a button wherever it is: the display of a test is smaller than the window. */
  private static void press(FxRobot robot, String text) {
    ButtonBase button =
        robot.lookup(text).queryAll().stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(Node::isVisible)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + text));
    robot.interact(button::fire);
  }

  @Test
  void a_live_run_is_steered_by_buttons_and_filled_with_sentences_of_ones_own(FxRobot robot)
      throws Exception {
    DayRun run = run("live", 1_000, RunState.RUNNING);
    Path control = run.folder().control().path();
    go(robot, new Place.RunPage(run.folder().path()));
    Patience.until(() -> shows(robot, "1,000"));
    assertTrue(shows(robot, "size"), "what it predicts");

    press(robot, "Pause");
    Patience.until(() -> Files.exists(control.resolve("pause")));
    Patience.until(() -> shows(robot, "Pausing after this step…"));
    Files.delete(control.resolve("pause"));
    run.say(RunState.PAUSED, 1_000);
    Patience.until(() -> shows(robot, "Go on"));
    press(robot, "Checkpoint");
    press(robot, "Stop and save");
    Patience.until(
        () -> Files.exists(control.resolve("checkpoint")) && Files.exists(control.resolve("stop")));

    press(robot, "Edit");
    TextArea text = robot.lookup(".sentences-editor .text-area").queryAs(TextArea.class);
    robot.interact(() -> text.setText("The [MASK] of it.\n\nand another [MASK]"));
    press(robot, "Save");
    Patience.until(
        () ->
            run.folder()
                .sentences()
                .read()
                .equals(List.of("The [MASK] of it.", "and another [MASK]")));
  }

  @Test
  void a_chart_is_saved_as_a_picture_and_as_data(FxRobot robot) throws Exception {
    DayRun run = run("done", 2_000, RunState.FINISHED);
    go(robot, new Place.RunPage(run.folder().path()));
    Patience.until(() -> shows(robot, "2,000"));
    MenuButton menu = robot.lookup(".chart-main .chart-menu").queryAs(MenuButton.class);
    for (String kind : List.of("PNG", "SVG", "CSV")) {
      robot.interact(
          () ->
              menu.getItems().stream()
                  .filter(item -> item.getText().contains(kind))
                  .forEach(item -> item.fire()));
    }
    Patience.until(
        () -> Files.exists(temp.resolve("loss.png")) && Files.exists(temp.resolve("loss.svg")));
    Patience.until(() -> Files.exists(temp.resolve("loss.csv")));
    Patience.until(() -> Files.size(temp.resolve("loss.csv")) > 50_000);
    Patience.until(() -> Files.readString(temp.resolve("loss.svg")).endsWith("</svg>\n"));
    List<String> lines = Files.readAllLines(temp.resolve("loss.csv"));
    assertEquals("curve,step,value", lines.getFirst());
    assertEquals(1 + 2_000 + 2_000 + 50, lines.size());
    String svg = Files.readString(temp.resolve("loss.svg"));
    assertTrue(svg.startsWith("<svg ") && svg.contains("<polyline "), "a picture with curves");
  }

  @Test
  void a_folder_that_is_deleted_while_it_is_open_leaves_its_curves_and_says_so(FxRobot robot)
      throws Exception {
    DayRun run = run("gone", 1_000, RunState.RUNNING);
    go(robot, new Place.RunPage(run.folder().path()));
    Patience.until(() -> shows(robot, "1,000"));
    DeleteFolder.withContents(run.folder().path());
    Patience.until(() -> shows(robot, "The folder of this run is gone."));
    assertTrue(shows(robot, "1,000"), "what was read stays");
  }

  @Test
  void runs_are_compared_in_a_table(FxRobot robot) throws Exception {
    DayRun one = run("one", 2_000, RunState.FINISHED);
    DayRun three = run("three", 1_000, RunState.STOPPED);
    go(robot, new Place.Compare(List.of(one.folder().path(), three.folder().path())));
    Patience.until(() -> !rows(robot).isEmpty());
    assertEquals(
        List.of("one", "three"), rows(robot).stream().map(ComparedRun::name).sorted().toList());
    assertTrue(columns(robot) > 10, "results and what differs");
    int different = columns(robot);
    press(robot, "Only settings that differ");
    Patience.until(() -> columns(robot) > different);
  }

  @SuppressWarnings("unchecked") // the only table of the page
  private static TableView<ComparedRun> table(FxRobot robot) {
    return robot.lookup(".comparison").queryAs(TableView.class);
  }

  private static List<ComparedRun> rows(FxRobot robot) {
    return table(robot).getItems();
  }

  private static int columns(FxRobot robot) {
    return table(robot).getColumns().size();
  }
}
