package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * A run of 24 hours with 100,000 events, and ten live ones, played to the window. How long that
 * holds its thread is printed by {@link WindowFigures}.
 */
@ExtendWith(ApplicationExtension.class)
class PlayedDayTest {
  private static final int REPORTS = 99_000; // with validations and the like 100,000 events
  private static final int LIVE = 10;

  private Path temp = Path.of("");
  private Workspace workspace = new Workspace(Path.of("workspace"));
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-day");
    workspace = new Workspace(temp.resolve("workspace")).prepare();
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual(),
                new SettingsFile(temp.resolve("settings.json")),
                new NoChoosers()));
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
    return robot.lookup(text).queryAll().stream().anyMatch(Node::isVisible);
  }

  private void go(FxRobot robot, Place place) {
    robot.interact(() -> window().services().navigator().go(place));
  }

  @Test
  void a_day_is_shown_whole_and_live_runs_as_they_report(FxRobot robot) throws Exception {
    DayRun day = new DayRun(workspace.runs().resolve("day"), REPORTS, 2);
    day.tell(0, REPORTS);
    day.say(RunState.FINISHED, REPORTS);
    List<DayRun> live = new ArrayList<>();
    for (int i = 0; i < LIVE; i++) {
      DayRun one = new DayRun(workspace.runs().resolve("live" + i), 2_000, i);
      one.tell(0, 1_000);
      one.say(RunState.RUNNING, 1_000);
      live.add(one);
    }
    // The first frames of a window load classes and styles; they are none of the runs' doing.
    Patience.until(() -> shows(robot, "live0"));
    go(robot, new Place.RunPage(live.getFirst().folder().path()));
    Patience.until(() -> shows(robot, "1,000"));

    go(robot, new Place.RunPage(day.folder().path()));
    Patience.until(() -> shows(robot, "99,000"));

    go(robot, new Place.RunPage(live.getFirst().folder().path()));
    for (int second = 0; second < 6; second++) {
      for (DayRun one : live) {
        int told = 1_000 + 10 * second;
        one.tell(told, told + 10);
        one.say(RunState.RUNNING, told + 10);
      }
      Thread.sleep(1000);
    }
    Patience.until(() -> shows(robot, "1,060"));
    assertEquals(0, window().services().notices().shown().size());
  }
}
