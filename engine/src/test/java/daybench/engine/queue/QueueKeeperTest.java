package daybench.engine.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueKeeperTest {
  /** A run that notes its beginning and its end, and ends as it is told to. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Path notes = Path.of(arguments[2]);
      if (arguments[1].equals("refused")) {
        System.err.println("daybench: The corpus is gone; prepare it again.");
        System.exit(2);
      }
      RunFolder run =
          RunFolder.create(folder, Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
      if (arguments[1].equals("begun")) {
        System.err.println("daybench: The run is locked; stop the other one first.");
        System.exit(2);
      }
      say(run, RunState.RUNNING);
      note(notes, "begin " + folder.getFileName());
      Thread.sleep(150);
      note(notes, "end " + folder.getFileName());
      say(run, RunState.valueOf(arguments[1]));
    }

    private static void say(RunFolder run, RunState state) throws IOException {
      new RunStatus(
              state, ProcessIdentity.current(), Instant.now(), 1, 1, 1, 1, 300.0, null, 0.1, "", "")
          .write(run.statusFile());
    }

    private static void note(Path notes, String line) throws IOException {
      Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  @TempDir Path workspace;
  private QueueFolder queue = new QueueFolder(Path.of("queue"));

  @BeforeEach
  void create() {
    queue = new QueueFolder(workspace.resolve("queue"));
  }

  private QueueKeeper keeper() {
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName());
    return new QueueKeeper(queue, program, workspace.resolve("runs"), false, 20);
  }

  private void add(String name, String ending, String device) throws IOException {
    Path run = workspace.resolve("runs").resolve(name);
    QueueEntry entry =
        new QueueEntry(
            name,
            name,
            run.toString(),
            List.of(run.toString(), ending, workspace.resolve("notes").toString()),
            device,
            Instant.now(),
            QueueState.WAITING,
            "");
    queue.change(
        entries -> {
          List<QueueEntry> more = new ArrayList<>(entries);
          more.add(entry);
          return more;
        });
  }

  private List<String> states() throws IOException {
    return queue.read().stream().map(entry -> entry.id() + " " + entry.state()).toList();
  }

  @Test
  void runs_start_one_after_the_other_and_a_failure_does_not_end_the_queue() throws Exception {
    add("a", "FINISHED", "AUTO");
    add("b", "refused", "CPU");
    add("c", "FAILED", "AUTO");
    add("d", "STOPPED", "AUTO");
    assertTrue(keeper().keep(CancelSignal.NEVER));
    assertEquals(List.of("a DONE", "b FAILED", "c FAILED", "d DONE"), states());
    assertEquals("The corpus is gone; prepare it again.", queue.read().get(1).message());
    assertEquals(
        List.of("begin a", "end a", "begin c", "end c", "begin d", "end d"),
        Files.readAllLines(workspace.resolve("notes")));
  }

  @Test
  void a_run_that_ended_before_its_first_status_tells_why() throws Exception {
    add("a", "begun", "AUTO");
    assertTrue(keeper().keep(CancelSignal.NEVER));
    assertEquals(List.of("a FAILED"), states());
    assertEquals("The run is locked; stop the other one first.", queue.read().getFirst().message());
  }

  @Test
  void a_run_that_an_earlier_keeper_is_just_starting_has_not_failed() throws Exception {
    add("a", "FINISHED", "AUTO");
    add("b", "FINISHED", "AUTO");
    queue.replace("a", entry -> entry.with(QueueState.STARTED, ""));
    RunFolder.create(
        workspace.resolve("runs/a"),
        Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
    int[] looks = new int[1];
    assertTrue(keeper().keep(() -> looks[0]++ >= 3));
    assertEquals(List.of("a STARTED", "b WAITING"), states());
  }

  @Test
  void one_keeper_keeps_a_queue_and_another_goes_on_where_it_ended() throws Exception {
    add("a", "FINISHED", "AUTO");
    add("b", "FINISHED", "AUTO");
    boolean[] enough = new boolean[1];
    FutureTask<Boolean> first = new FutureTask<>(() -> keeper().keep(() -> enough[0]));
    Thread.ofPlatform().start(first);
    while (!QueueKeeper.isKept(queue) || !Files.exists(workspace.resolve("notes"))) {
      Thread.sleep(5);
    }
    assertFalse(keeper().keep(CancelSignal.NEVER));
    enough[0] = true;
    assertTrue(first.get());
    assertFalse(QueueKeeper.isKept(queue));
    assertTrue(keeper().keep(CancelSignal.NEVER));
    assertEquals(List.of("a DONE", "b DONE"), states());
    assertEquals(4, Files.readAllLines(workspace.resolve("notes")).size(), "each ran once");
  }

  @Test
  void a_run_that_somebody_else_started_takes_its_device() throws Exception {
    RunFolder other =
        RunFolder.create(
            workspace.resolve("runs/other"),
            Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
    Run.say(other, RunState.RUNNING);
    add("a", "FINISHED", "AUTO");
    boolean[] enough = new boolean[1];
    FutureTask<Boolean> keeping = new FutureTask<>(() -> keeper().keep(() -> enough[0]));
    Thread.ofPlatform().start(keeping);
    Thread.sleep(200);
    assertEquals(List.of("a WAITING"), states());
    Run.say(other, RunState.FINISHED);
    assertTrue(keeping.get());
    assertEquals(List.of("a DONE"), states());
  }
}
