package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.run.EventReader;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.run.ShownState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process of a run (SIGKILL) at random moments: it always goes on to the same end. */
class KillTest {
  private static final int FEWEST = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temp;

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            TinyRunProcess.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolveSibling("out").toFile()))
        .start();
  }

  /** Waits until the process trains, or ends. */
  private static void awaitTraining(Path folder, Process process)
      throws IOException, InterruptedException {
    Path file = new RunFolder(folder).statusFile();
    while (process.isAlive()) {
      if (Files.exists(file)) {
        RunStatus status = RunStatus.read(file);
        if (status.process().pid() == process.pid() && status.state() == RunState.RUNNING) {
          return;
        }
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  private void killAndResume(int kills, long seed) throws IOException, InterruptedException {
    Path folder = temp.resolve("killed");
    Path output = temp.resolve("out");
    Random random = new Random(seed);
    int killed = 0;
    long start = System.nanoTime();
    // On a machine that is very busy, fewer kills than wished for are enough.
    while (killed < kills && (killed < FEWEST || System.nanoTime() - start < PATIENCE.toNanos())) {
      Process process = start(folder);
      if (random.nextInt(4) == 0) { // at any moment of its life
        process.waitFor(random.nextInt(2500), TimeUnit.MILLISECONDS);
      } else { // in the middle of training and saving
        awaitTraining(folder, process);
        process.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
      }
      if (!process.isAlive()) {
        assertEquals(0, process.exitValue(), () -> read(output));
        break;
      }
      process.destroyForcibly().waitFor();
      killed++;
      if (Files.exists(folder.resolve("status.json"))) {
        ShownState shown = new RunReader(new RunFolder(folder)).snapshot().state();
        if (shown == ShownState.FINISHED) { // killed after its last words
          break;
        }
        assertEquals(ShownState.INTERRUPTED, shown);
      }
    }
    assertTrue(killed >= FEWEST, "only " + killed + " kills before the end");
    if (!RunStatus.read(new RunFolder(folder).statusFile()).state().equals(RunState.FINISHED)) {
      assertEquals(
          RunState.FINISHED, TinyRunProcess.run(folder, TinyRunProcess.REQUEST, 0).state());
    }

    Path whole = temp.resolve("whole");
    TinyRunProcess.run(whole, TinyRunProcess.request(600), 0);
    assertSameTraining(ResumeTest.newest(whole), ResumeTest.newest(folder));
    EventReader events = new EventReader(new RunFolder(folder).eventsFile());
    assertTrue(events.read().size() > killed);
    assertTrue(events.damagedLines() <= killed);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void assertSameTraining(CheckpointReader expected, CheckpointReader actual) {
    CheckpointInfo info = actual.info();
    assertEquals(expected.info().step(), info.step());
    assertEquals(expected.info().updates(), info.updates());
    assertEquals(expected.info().tokens(), info.tokens());
    assertEquals(expected.weightValues(), actual.weightValues());
    assertEquals(expected.firstMoments(), actual.firstMoments());
    assertEquals(expected.secondMoments(), actual.secondMoments());
  }

  @Test
  void a_run_killed_ten_times_ends_as_if_it_had_not_been()
      throws IOException, InterruptedException {
    killAndResume(10, 1);
  }

  @Test
  @Tag("slow")
  void a_run_killed_many_times_ends_as_if_it_had_not_been()
      throws IOException, InterruptedException {
    for (int seed = 2; seed < 10; seed++) {
      killAndResume(12, seed);
      daybench.datasets.files.DeleteFolder.withContents(temp.resolve("killed"));
      daybench.datasets.files.DeleteFolder.withContents(temp.resolve("whole"));
    }
  }
}
