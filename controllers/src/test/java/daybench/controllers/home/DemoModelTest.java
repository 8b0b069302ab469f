package daybench.controllers.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.activity.Activities;
import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.notices.Notice;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo around a process that only plays the engine; this thread plays the toolkit's. */
class DemoModelTest {
  private static final String PROGRESS =
      "{\"type\":\"progress\",\"phase\":\"counting words\",\"done\":1,\"total\":4,"
          + "\"unit\":\"bytes\",\"elapsedSeconds\":1}";

  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final UiThread ui = queue::add;
  private final Background background = new Background(ui);
  private final Poller poller = new Poller();
  private final Activities activities = new Activities();
  private final Notices notices = new Notices();

  @AfterEach
  void close() {
    poller.close();
  }

  /** A model whose engine is a script; the script waits for the file "go" before its last words. */
  private DemoModel model(String lastWords) throws IOException {
    Workspace workspace = new Workspace(temp.resolve("workspace")).prepare();
    Path script = temp.resolve("engine.sh");
    Files.writeString(
        script,
        """
        echo '%s'
        while [ ! -e '%s' ]; do sleep 0.05; done
        %s
        """
            .formatted(PROGRESS, temp.resolve("go"), lastWords));
    return new DemoModel(
        workspace,
        new EngineJobs(workspace.jobs(), new EngineCommand(List.of("/bin/sh", script.toString()))),
        new WorkspaceWatch(workspace, background, poller, activities),
        background,
        ui,
        poller,
        activities,
        notices);
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never happened");
      Runnable next = queue.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }

  private void letGo() throws IOException {
    Files.createFile(temp.resolve("go"));
  }

  @Test
  void tells_how_far_it_is_and_when_it_is_done() throws Exception {
    DemoModel demo = model("exit 0");
    demo.start();
    until(() -> demo.doing().get().equals("Counting words"));
    assertEquals(0.25, demo.fraction().get());
    assertEquals("Demo", activities.all().getFirst().name());
    letGo();
    until(() -> !demo.running().get());
    assertTrue(activities.all().isEmpty());
    assertTrue(notices.shown().getFirst() instanceof Notice.Done);
  }

  @Test
  void a_demo_that_fails_says_where_and_how_to_go_on() throws Exception {
    DemoModel demo = model("echo 'no space' >&2; exit 1");
    demo.start();
    letGo();
    until(() -> !notices.shown().isEmpty());
    Notice.Failed failed = (Notice.Failed) notices.shown().getFirst();
    assertTrue(failed.failure().details().contains("no space"), failed.toString());
    assertFalse(demo.running().get());
  }

  @Test
  void another_window_finds_the_demo_that_is_at_work() throws Exception {
    DemoModel first = model("exit 0");
    first.start();
    until(() -> first.doing().get().equals("Counting words"));
    DemoModel second = model("exit 0");
    until(() -> second.doing().get().equals("Counting words"));
    letGo();
    until(() -> !second.running().get() && !first.running().get());
  }
}
