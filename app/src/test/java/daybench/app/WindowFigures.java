package daybench.app;

import daybench.controllers.background.UiThread;
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
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/**
 * Prints how quick the window is on the display there is: with a finished day of 100,000 events,
 * with ten live runs, with a workspace of a hundred, and what it uses while one run is at work and
 * nobody touches it.
 */
final class WindowFigures {
  private static final int DAY_REPORTS = 99_000; // with validations and the like 100,000 events
  private static final int LIVE = 10;
  private static final int FINISHED = 100;
  private static final int LIVE_REPORTS = 100_000;

  private final Workspace workspace;
  private final TaskTimes times = new TaskTimes();
  private final MainWindow window;
  private final int idleSeconds;
  private int told = 1_000;

  private WindowFigures(Path folder, int idleSeconds) throws Exception {
    this.idleSeconds = idleSeconds;
    workspace = new Workspace(folder.resolve("workspace")).prepare();
    window = ScreenPictures.onToolkit(() -> open(folder));
  }

  /**
   * Prints them.
   *
   * @param arguments for how many seconds the idle window is watched; 30 where nothing is said
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length == 0 ? 30 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("daybench-figures");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try {
      WindowFigures figures = new WindowFigures(folder, seconds);
      figures.print();
      ScreenPictures.onToolkit(
          () -> {
            figures.window.close();
            return folder;
          });
    } finally {
      Platform.exit();
      DeleteFolder.withContents(folder);
    }
  }

  private MainWindow open(Path folder) throws IOException {
    UiThread ui = times.timing(Platform::runLater);
    MainWindow made =
        new MainWindow(
            WindowServices.of(
                ui,
                workspace,
                AppSettings.usual(),
                new SettingsFile(folder.resolve("settings.json")),
                new NoChoosers()));
    times.watch(made.scene());
    made.open(new Stage());
    return made;
  }

  private void print() throws Exception {
    DayRun one = live(0);
    until("live0");
    show(one);
    until("1,000");
    idle("one live run, its page", List.of(one));
    home();
    idle("one live run, the first screen", List.of(one));

    DayRun day = new DayRun(workspace.runs().resolve("day"), DAY_REPORTS, 2);
    day.tell(0, DAY_REPORTS);
    day.say(RunState.FINISHED, DAY_REPORTS);
    List<DayRun> live = new ArrayList<>(List.of(one));
    for (int i = 1; i < LIVE; i++) {
      live.add(live(i));
    }
    Thread.sleep(3_000);
    times.since();
    long begun = System.nanoTime();
    show(day);
    until("99,000");
    say("a day of 100,000 events opened", String.format(Locale.ROOT, "%.2f s", seconds(begun)));
    Thread.sleep(2_000);
    say("opening it", times.since());
    show(live.getFirst());
    until(String.format(Locale.ROOT, "%,d", told));
    times.since();
    idle("ten live runs, the page of one", live);
    say("ten live runs, the page of one", times.since());

    for (int i = 0; i < FINISHED; i++) {
      DayRun run = new DayRun(workspace.runs().resolve("done%03d".formatted(i)), 200, i % 10);
      run.tell(0, 200);
      run.say(RunState.FINISHED, 200);
    }
    home();
    Thread.sleep(5_000);
    times.since();
    idle("ten live runs of 111, the first screen", live);
    say("ten live runs of 111, the first screen", times.since());
  }

  private DayRun live(int i) throws IOException {
    DayRun run = new DayRun(workspace.runs().resolve("live" + i), LIVE_REPORTS, i);
    run.tell(0, told);
    run.say(RunState.RUNNING, told);
    return run;
  }

  /** Lets runs report once a second, and tells what the rest of the process used meanwhile. */
  private void idle(String what, List<DayRun> runs) throws Exception {
    Thread.sleep(5_000); // what was made ready for the screen is none of its idling
    UsedProcessor used = new UsedProcessor();
    for (int second = 0; second < idleSeconds; second++) {
      for (DayRun run : runs) {
        run.tell(told, told + 1);
        run.say(RunState.RUNNING, told + 1);
      }
      told++;
      Thread.sleep(1_000);
    }
    say(what, used.told());
  }

  private void show(DayRun run) throws Exception {
    go(new Place.RunPage(run.folder().path()));
  }

  private void home() throws Exception {
    go(new Place.Home());
  }

  private void go(Place place) throws Exception {
    ScreenPictures.onToolkit(
        () -> {
          window.services().navigator().go(place);
          return place;
        });
  }

  private void until(String text) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!ScreenPictures.onToolkit(() -> shows(window.scene().getRoot(), text))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The window never showed " + text + ".");
      }
      Thread.sleep(20);
    }
  }

  private static boolean shows(Node root, String text) {
    return root.lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText()));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static void say(String what, String figures) {
    System.out.println(what + ": " + figures);
  }
}
