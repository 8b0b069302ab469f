package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.UiThread;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
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
import org.testfx.util.WaitForAsyncUtils;

/** A run of 24 hours with 100,000 events, and ten live ones, played to the window. */
@ExtendWith(ApplicationExtension.class)
class PlayedDayTest {
  private static final int REPORTS = 99_000; // with validations and the like 100,000 events
  private static final int LIVE = 10;

  // Of a machine that others use, too. The aim is 50; what it took is printed.
  private static final double LONGEST_TASK_MILLIS = 1000;

  private final AtomicLong longestNanos = new AtomicLong();
  private final AtomicLong allNanos = new AtomicLong();
  private final AtomicInteger tasks = new AtomicInteger();
  private Path temp = Path.of("");
  private Workspace workspace = new Workspace(Path.of("workspace"));
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-day");
    workspace = new Workspace(temp.resolve("workspace")).prepare();
    Notices notices = new Notices();
    UiThread timed = task -> Platform.runLater(() -> time(task));
    MainWindow window =
        new MainWindow(
            Services.of(
                timed,
                workspace,
                new SettingsModel(
                    AppSettings.usual(),
                    new SettingsFile(temp.resolve("settings.json")),
                    new Background(timed),
                    notices),
                notices,
                new NoChoosers(),
                folder -> {}));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
    // What a frame lays out and draws is work of the same thread.
    long[] begun = {0};
    window.scene().addPreLayoutPulseListener(() -> begun[0] = System.nanoTime());
    window.scene().addPostLayoutPulseListener(() -> took(System.nanoTime() - begun[0]));
  }

  private void time(Runnable task) {
    long begun = System.nanoTime();
    task.run();
    took(System.nanoTime() - begun);
  }

  private void took(long nanos) {
    tasks.incrementAndGet();
    allNanos.addAndGet(nanos);
    longestNanos.accumulateAndGet(nanos, Math::max);
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
  void a_day_and_ten_live_runs_are_played_without_holding_the_window_up(FxRobot robot)
      throws Exception {
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
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shows(robot, "live0"));
    go(robot, new Place.RunPage(live.getFirst().folder().path()));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shows(robot, "1,000"));
    longestNanos.set(0);

    long begun = System.nanoTime();
    go(robot, new Place.RunPage(day.folder().path()));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shows(robot, "99,000"));
    double openedSeconds = (System.nanoTime() - begun) / 1e9;
    double longestOpening = longestNanos.getAndSet(0) / 1e6;

    go(robot, new Place.RunPage(live.getFirst().folder().path()));
    for (int second = 0; second < 6; second++) {
      for (DayRun one : live) {
        int told = 1_000 + 10 * second;
        one.tell(told, told + 10);
        one.say(RunState.RUNNING, told + 10);
      }
      Thread.sleep(1000);
    }
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shows(robot, "1,060"));
    double longestLive = longestNanos.get() / 1e6;
    System.out.printf(
        "A day opened in %.2f s; the longest task of the window took %.0f ms opening it and %.0f ms"
            + " with ten live runs; %d tasks, %.0f ms in all.%n",
        openedSeconds, longestOpening, longestLive, tasks.get(), allNanos.get() / 1e6);
    assertTrue(longestOpening < LONGEST_TASK_MILLIS, "opening: " + longestOpening);
    assertTrue(longestLive < LONGEST_TASK_MILLIS, "live: " + longestLive);
    assertEquals(0, window().services().notices().shown().size());
  }
}
