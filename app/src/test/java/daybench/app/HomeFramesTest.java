package daybench.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.Workspace;
import daybench.engine.run.EventLog;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Many runs at work and many more in the workspace leave the window quick. What is counted is the
 * processor time of its thread from one frame to the next, which a busy machine does not lengthen.
 */
@ExtendWith(ApplicationExtension.class)
class HomeFramesTest {
  private static final int LIVE = 10;
  private static final int FINISHED = 100;
  private static final double LONGEST_FRAME_MILLISECONDS = 50;

  @TempDir private static @Nullable Path temp;
  private final List<RunFolder> live = new ArrayList<>();
  private final List<Double> frames = new CopyOnWriteArrayList<>();
  private final AnimationTimer counting = new Counting();
  private @Nullable MainWindow opened;

  private final class Counting extends AnimationTimer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before = -1;

    @Override
    public void handle(long now) {
      long used = threads.getCurrentThreadCpuTime();
      if (before >= 0) {
        frames.add((used - before) / 1e6);
      }
      before = used;
    }
  }

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Objects.requireNonNull(temp);
    Workspace workspace = new Workspace(folder.resolve("workspace")).prepare();
    for (int i = 0; i < LIVE + FINISHED; i++) {
      RunFolder run = makeRun(workspace.runs().resolve("run-%03d".formatted(i)));
      validations(run, 0, 30);
      say(run, i < LIVE ? RunState.RUNNING : RunState.FINISHED, 30);
      if (i < LIVE) {
        live.add(run);
      }
    }
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual(),
                new SettingsFile(folder.resolve("settings.json")),
                new NoChoosers()));
    opened = window;
    window.open(stage);
  }

  @Stop
  void stop() {
    counting.stop();
    Objects.requireNonNull(opened).close();
  }

  private static RunFolder makeRun(Path folder) throws IOException {
    return RunFolder.create(
        folder,
        Presets.load("tiny", 1000)
            .request(folder.getFileName().toString(), "/data/corpora/news", 1, 7, "test"));
  }

  private static void say(RunFolder run, RunState state, int step) throws IOException {
    new RunStatus(
            state,
            ProcessIdentity.current(),
            Instant.now(),
            step,
            step * 8L,
            step * 1024L,
            step,
            3000.0,
            null,
            step / 3000.0,
            "",
            "")
        .write(run.statusFile());
  }

  private static void validations(RunFolder run, int from, int to) throws IOException {
    try (EventLog log = EventLog.open(run.eventsFile())) {
      for (int step = from; step < to; step++) {
        double loss = 3 + 5.0 / (1 + step);
        log.write(new RunEvent.Validation(step, step, loss, Math.exp(loss), 0.3, 64, 0.1, true));
      }
    }
  }

  @Test
  void no_frame_takes_long_while_many_cards_change(FxRobot robot) throws Exception {
    Patience.until(() -> robot.lookup(".run-card").queryAll().size() >= 4);
    int step = 30;
    for (int round = 0; round < 16; round++) {
      if (round == 4) {
        // Until here the machine code of what runs again and again was being made.
        Platform.runLater(counting::start);
      }
      for (RunFolder run : live) {
        validations(run, step, step + 1);
        say(run, RunState.RUNNING, step + 1);
      }
      step++;
      Objects.requireNonNull(opened).services().watch().lookSoon();
      Thread.sleep(250);
    }
    WaitForAsyncUtils.waitForFxEvents();
    double longest = frames.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    assertTrue(frames.size() >= 5, frames.size() + " frames were drawn");
    assertTrue(
        longest < LONGEST_FRAME_MILLISECONDS,
        () -> "the longest frame took %.1f ms; all: %s".formatted(longest, frames));
  }
}
