package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The first screen as it is wired, over run folders of the engine's writers. */
@ExtendWith(ApplicationExtension.class)
class HomeTest {
  private Path temp = Path.of("");
  private Workspace workspace = new Workspace(Path.of("workspace"));
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-home");
    workspace = new Workspace(temp.resolve("workspace")).prepare();
    run("quick", RunState.FINISHED);
    run("thorough", RunState.STOPPED);
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual(),
                new SettingsFile(temp.resolve("settings.json")),
                new NoChoosers()),
            960,
            800);
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

  private Path run(String name, RunState state) throws IOException {
    DayRun run = new DayRun(workspace.runs().resolve(name), 200, name.length());
    run.tell(0, 100);
    run.say(state, 100);
    return run.folder().path();
  }

  /** The cards in view, by their names. */
  private static Set<String> cards(FxRobot robot) {
    return robot.lookup(".run-card .card-name").queryAll().stream()
        .filter(HomeTest::isSeen)
        .map(node -> ((Labeled) node).getText())
        .collect(Collectors.toSet());
  }

  private static Node card(FxRobot robot, String name) {
    return robot.lookup(".run-card").queryAll().stream()
        .filter(HomeTest::isSeen)
        .filter(card -> says(card, name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No card " + name));
  }

  private static boolean says(Node node, String text) {
    return node.lookupAll(".label").stream()
        .anyMatch(label -> label instanceof Labeled one && one.getText().equals(text));
  }

  private static boolean shows(FxRobot robot, String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(HomeTest::isSeen);
  }

  private static boolean isSeen(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  private static void focus(FxRobot robot, String name) {
    Node card = card(robot, name);
    robot.interact(card::requestFocus);
  }

  private static void press(FxRobot robot, String text) {
    ButtonBase button =
        robot.lookup(text).queryAll().stream()
            .filter(ButtonBase.class::isInstance)
            .map(ButtonBase.class::cast)
            .filter(HomeTest::isSeen)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + text));
    robot.interact(button::fire);
  }

  @Test
  void runs_are_found_by_what_is_typed_and_all_come_back(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).equals(Set.of("quick", "thorough")));
    TextField search = robot.lookup(".home-search").queryAs(TextField.class);
    robot.interact(() -> search.setText("stopped"));
    Patience.until(() -> cards(robot).equals(Set.of("thorough")));
    robot.interact(() -> search.setText("nothing has this name"));
    Patience.until(() -> shows(robot, "No run matches"));
    press(robot, "Clear the search");
    Patience.until(() -> cards(robot).equals(Set.of("quick", "thorough")));
  }

  @Test
  void a_deleted_run_comes_back_by_undo(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).size() == 2);
    focus(robot, "quick");
    robot.type(KeyCode.DELETE);
    Patience.until(() -> shows(robot, "Undo") && cards(robot).equals(Set.of("thorough")));
    assertFalse(Files.exists(workspace.runs().resolve("quick")));
    press(robot, "Undo");
    Patience.until(() -> cards(robot).equals(Set.of("quick", "thorough")));
    assertTrue(Files.exists(workspace.runs().resolve("quick/run.json")));
  }

  @Test
  void a_folder_removed_from_outside_says_so_until_it_is_dismissed(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).size() == 2);
    DeleteFolder.withContents(workspace.runs().resolve("quick"));
    Patience.until(() -> says(card(robot, "quick"), "Deleted"));
    assertTrue(says(card(robot, "thorough"), "Stopped"), "its neighbour is as it was");
    press(robot, "Dismiss");
    Patience.until(() -> cards(robot).equals(Set.of("thorough")));
  }

  @Test
  void a_damaged_run_says_so_beside_one_that_is_whole(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).size() == 2);
    Files.writeString(workspace.runs().resolve("quick/run.json"), "{ not json");
    Patience.until(() -> says(card(robot, "quick"), "Damaged"));
    assertTrue(says(card(robot, "thorough"), "Stopped"));
  }

  @Test
  void a_run_made_elsewhere_appears_by_itself(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).size() == 2);
    run("started over ssh", RunState.RUNNING);
    Patience.until(() -> cards(robot).contains("started over ssh"));
    Patience.until(() -> says(card(robot, "started over ssh"), "Running"));
  }

  @Test
  void keys_open_a_run_and_choose_runs_to_compare(FxRobot robot) throws Exception {
    Patience.until(() -> cards(robot).size() == 2);
    for (String name : List.of("quick", "thorough")) {
      focus(robot, name);
      robot.type(KeyCode.SPACE);
    }
    Patience.until(() -> shows(robot, "Compare 2 runs"));
    press(robot, "Compare 2 runs");
    Place compared = window().services().navigator().place().get();
    assertTrue(compared instanceof Place.Compare, compared::toString);
    assertEquals(
        List.of("quick", "thorough"),
        ((Place.Compare) compared)
            .runs().stream()
                .map(run -> run.getFileName().toString())
                .sorted(Comparator.naturalOrder())
                .toList());
    robot.interact(() -> window().services().navigator().back());
    focus(robot, "quick");
    robot.type(KeyCode.ENTER);
    assertEquals(
        new Place.RunPage(workspace.runs().resolve("quick")),
        window().services().navigator().place().get());
  }
}
