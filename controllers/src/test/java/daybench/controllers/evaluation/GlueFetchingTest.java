package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The test's own thread plays the thread of the user interface, and a program of the test the
 * engine, so that nothing is fetched.
 */
class GlueFetchingTest {
  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<Path> done = new ArrayList<>();
  private Workspace workspace = new Workspace(Path.of("nowhere"));

  @BeforeEach
  void prepare() throws IOException {
    workspace = new Workspace(temp.resolve("workspace")).prepare();
  }

  private GlueFetching fetching(String script) throws IOException {
    Path program = temp.resolve("engine.sh");
    Files.writeString(program, script);
    return new GlueFetching(
        workspace,
        new EngineJobs(workspace.jobs(), new EngineCommand(List.of("sh", program.toString()))),
        new Background(queue::add),
        done::add);
  }

  private void until(BooleanSupplier wished) throws InterruptedException {
    while (!wished.getAsBoolean()) {
      Runnable next = queue.poll(20, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing happened for long");
      next.run();
    }
  }

  /** Ends as the engine does, which records its end before. */
  private static String end(int code) {
    return "echo %d >\"$DAYBENCH_JOB/exit\"; exit %d".formatted(code, code);
  }

  private static String progress(long of) {
    return """
        echo '{"type": "progress", "phase": "Downloading SST-2", "done": %d, "total": 100,\
         "unit": "bytes", "elapsedSeconds": 1.0, "remainingSeconds": 2.0}'
        """
        .formatted(of);
  }

  @Test
  void nothing_is_fetched_without_consent() throws Exception {
    GlueFetching fetching = fetching("touch " + temp.resolve("called"));
    fetching.propose();
    until(() -> fetching.offer().get().isPresent());
    GlueOffer offer = fetching.offer().get().orElseThrow();
    assertEquals(workspace.glue(), offer.folder());
    assertEquals(10, offer.tasks().size(), "nine tasks and AX");
    assertTrue(offer.bytes() > 1 << 20, "bytes " + offer.bytes());
    fetching.decline();
    fetching.fetch();
    assertTrue(Files.notExists(temp.resolve("called")));
    assertTrue(fetching.work().get().isEmpty());
  }

  @Test
  void its_progress_is_shown_and_the_folder_is_taken_at_its_end() throws Exception {
    GlueFetching fetching =
        fetching(
            "echo \"$@\" >" + temp.resolve("called") + "\n" + progress(50) + "sleep 1\n" + end(0));
    fetching.propose();
    until(() -> fetching.offer().get().isPresent());
    fetching.fetch();
    until(() -> fetching.work().get().flatMap(one -> one.progress()).isPresent());
    assertEquals(0.5, fetching.work().get().orElseThrow().progress().orElseThrow().fraction());
    until(() -> !done.isEmpty());
    assertEquals(List.of(workspace.glue()), done);
    assertTrue(fetching.work().get().isEmpty());
    assertEquals(
        "glue download --json --yes --to " + workspace.glue(),
        Files.readString(temp.resolve("called")).strip());
  }

  @Test
  void a_download_that_fails_says_why_and_one_that_is_cancelled_nothing() throws Exception {
    GlueFetching failing = fetching("echo 'daybench: Nothing answers there.' >&2\n" + end(2));
    failing.propose();
    until(() -> failing.offer().get().isPresent());
    failing.fetch();
    until(() -> failing.failure().get().isPresent());
    assertEquals("Nothing answers there.", failing.failure().get().orElseThrow().what());
    GlueFetching cancelled =
        fetching("trap '" + end(130) + "' TERM\nwhile true; do sleep 0.1; done\n");
    cancelled.propose();
    until(() -> cancelled.offer().get().isPresent());
    cancelled.fetch();
    until(() -> cancelled.work().get().isPresent());
    cancelled.cancel();
    until(() -> cancelled.work().get().isEmpty());
    assertTrue(cancelled.failure().get().isEmpty());
    assertEquals(List.of(), done);
  }

  @Test
  void one_that_an_earlier_window_began_is_followed() throws Exception {
    GlueFetching first =
        fetching("while [ ! -e " + temp.resolve("end") + " ]; do sleep 0.1; done\n" + end(0));
    first.propose();
    until(() -> first.offer().get().isPresent());
    first.fetch();
    until(() -> first.work().get().isPresent());
    first.close();
    GlueFetching second = fetching(end(1));
    second.open();
    until(() -> second.work().get().isPresent());
    Files.createFile(temp.resolve("end"));
    until(() -> !done.isEmpty());
    assertEquals(List.of(workspace.glue()), done);
  }
}
