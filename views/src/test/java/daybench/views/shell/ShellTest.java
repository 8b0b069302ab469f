package daybench.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.activity.Activities;
import daybench.controllers.activity.Activity;
import daybench.controllers.background.Failure;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.views.screen.Screen;
import daybench.views.screen.Screens;
import daybench.views.screen.Shortcut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
  private final Navigator navigator = new Navigator();
  private final Activities activities = new Activities();
  private final Notices notices = new Notices();
  private final List<String> calls = new ArrayList<>();
  private boolean served;
  private @Nullable Shell opened;

  private Shell shell() {
    return Objects.requireNonNull(opened);
  }

  private final class Plain implements Screen {
    private final String name;
    private final Label node;

    Plain(String name) {
      this.name = name;
      node = new Label("This is " + name);
      calls.add("new " + name);
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public List<Shortcut> shortcuts() {
      return List.of(
          new Shortcut(
              new KeyCodeCombination(KeyCode.W, KeyCombination.CONTROL_DOWN),
              "Wave",
              () -> calls.add("waved")));
    }

    @Override
    public void shown() {
      calls.add("shown " + name);
    }

    @Override
    public void hidden() {
      calls.add("hidden " + name);
    }

    @Override
    public boolean served() {
      return served;
    }

    @Override
    public void close() {
      calls.add("closed " + name);
    }
  }

  @Start
  void start(Stage stage) {
    Screens screens =
        new Screens()
            .register(Place.Home.class, place -> new Plain("Home"))
            .register(Place.RunPage.class, place -> new Plain("run"))
            .register(Place.Settings.class, place -> new Plain("Settings"));
    Shell shell = new Shell(navigator, screens, activities, notices, "/home/ada/Daybench");
    opened = shell;
    Scene scene = new Scene(shell.node(), 900, 600);
    shell.listenTo(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static void onFx(Runnable action) {
    Platform.runLater(action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void only_places_that_have_a_screen_are_offered(FxRobot robot) {
    List<String> offered =
        robot.lookup(".rail-button").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList();
    assertEquals(List.of("Home", "Keys", "Settings"), offered);
  }

  @Test
  void a_place_left_is_kept_for_the_way_back(FxRobot robot) {
    robot.clickOn("Settings");
    assertTrue(robot.lookup("This is Settings").tryQuery().isPresent());
    robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("This is Home").tryQuery().isPresent());
    assertEquals(
        List.of(
            "new Home",
            "shown Home",
            "hidden Home",
            "new Settings",
            "shown Settings",
            "hidden Settings",
            "shown Home"),
        calls);
  }

  @Test
  void a_screen_that_has_served_is_made_anew(FxRobot robot) {
    served = true;
    robot.clickOn("Settings");
    robot.clickOn("Home");
    assertEquals(2, calls.stream().filter("new Home"::equals).count());
    assertTrue(calls.contains("closed Home"));
  }

  @Test
  void keys_lead_to_places(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Place.Settings(), navigator.place().get());
  }

  @Test
  void the_cheat_sheet_tells_the_keys_of_the_screen_and_of_all(FxRobot robot) {
    robot.press(KeyCode.F1).release(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    List<String> told =
        robot.lookup(".keys-does").queryAllAs(Label.class).stream().map(Label::getText).toList();
    assertEquals(List.of("Home", "Settings", "Back", "All keys", "Wave"), told);
    robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(calls.contains("waved"));
  }

  @Test
  void what_runs_leads_to_its_place(FxRobot robot) {
    Place run = new Place.RunPage(Path.of("runs", "a"));
    onFx(() -> activities.tell("test", List.of(new Activity("night run", "training", 0.25, run))));
    robot.clickOn(".status-activity");
    assertEquals(run, navigator.place().get());
  }

  @Test
  void leaving_with_nothing_at_work_closes_at_once() {
    onFx(() -> shell().leave(() -> calls.add("left")));
    assertTrue(calls.contains("left"));
  }

  @Test
  void leaving_says_what_goes_on_and_can_be_thought_better_of(FxRobot robot) {
    onFx(
        () ->
            activities.tell(
                "test", List.of(new Activity("night run", "training", 0.2, new Place.Home()))));
    onFx(() -> shell().leave(() -> calls.add("left")));
    assertTrue(robot.lookup("One job goes on without the window").tryQuery().isPresent());
    Label named = robot.lookup(".farewell-names .label").queryAs(Label.class);
    assertEquals("night run · training", named.getText());
    robot.clickOn("Stay");
    assertFalse(calls.contains("left"));
    onFx(() -> shell().leave(() -> calls.add("left")));
    robot.clickOn("Close the window");
    assertTrue(calls.contains("left"));
  }

  @Test
  void a_failure_is_told_with_its_details_and_put_away(FxRobot robot) {
    onFx(() -> notices.tell(new Failure("It broke.", "/there", "Mend it.", "at Somewhere.java")));
    assertTrue(robot.lookup("It broke.").tryQuery().isPresent());
    assertFalse(robot.lookup(".error-details").tryQuery().isPresent());
    robot.clickOn("Details");
    assertTrue(robot.lookup(".error-details").tryQuery().isPresent());
    Button close =
        robot.lookup(".button").queryAllAs(Button.class).stream()
            .filter(button -> "Put away".equals(button.getAccessibleText()))
            .findFirst()
            .orElseThrow();
    robot.clickOn(close);
    assertTrue(notices.shown().isEmpty());
  }
}
