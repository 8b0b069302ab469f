package daybench.controllers.checkpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobState;
import daybench.controllers.jobs.ListedJob;
import daybench.controllers.notices.Notice;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.model.Initialiser;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test's own thread plays the thread of the user interface. */
class CheckpointsModelTest {
  private static final ModelSettings SMALL =
      Presets.load("tiny", 30).request("small", "/corpus", 1, 1, "test").model();

  @TempDir private Path temp;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final UiThread ui = queue::add;
  private final Background background = new Background(ui);
  private final Poller poller = new Poller();
  private final Notices notices = new Notices();
  private Workspace workspace = new Workspace(Path.of(""));
  private RunFolder run = new RunFolder(Path.of(""));
  private @Nullable CheckpointsModel opened;

  @BeforeEach
  void makeRun() throws IOException {
    workspace = new Workspace(temp).prepare();
    run =
        RunFolder.create(
            workspace.runs().resolve("first"),
            Presets.load("tiny", 30)
                .request("first", "/corpus", 1, 1, "test")
                .withBudget(BudgetSettings.ofSeconds(100)));
    say(RunState.STOPPED);
    save(10, 3.5, CheckpointReason.PERIODIC);
    save(40, 3.0, CheckpointReason.FRACTION, CheckpointReason.BEST);
    save(90, 3.2, CheckpointReason.STOPPED);
    opened =
        new CheckpointsModel(
            run.path(),
            workspace,
            background,
            poller,
            new EngineJobs(workspace.jobs(), EngineCommand.ofThisJvm(List.of("-Xmx512m"))),
            notices);
  }

  @AfterEach
  void close() {
    model().rest();
    poller.close();
  }

  private CheckpointsModel model() {
    return Objects.requireNonNull(opened);
  }

  private void say(RunState state) throws IOException {
    new RunStatus(
            state, ProcessIdentity.current(), Instant.now(), 9, 72, 576, 9, 10.0, null, 0.9, "", "")
        .write(run.statusFile());
  }

  private void save(long step, double loss, CheckpointReason... reasons) throws IOException {
    List<ByteBuffer> values = new Initialiser(SMALL, new long[30], step).values();
    CheckpointInfo info =
        new CheckpointInfo(
            step,
            step,
            step * 8,
            step * 64,
            step * 8,
            step,
            loss,
            loss,
            step,
            step,
            true,
            "FP32",
            List.of(reasons),
            Instant.now(),
            "test");
    StringBuilder words = new StringBuilder("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n");
    for (int i = 5; i < 30; i++) {
      words.append("word").append(i).append('\n');
    }
    new CheckpointStore(run.checkpoints())
        .write(
            info,
            new CheckpointContent(
                SMALL, values, values, values, words.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private void until(BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!reached.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "never happened");
      Runnable next = queue.poll(50, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
  }

  private void look() throws InterruptedException {
    model().lookSoon();
    until(() -> model().looked().get());
  }

  private List<Long> steps() {
    return model().items().stream().map(CheckpointItem::step).toList();
  }

  @Test
  void checkpoints_are_listed_with_what_they_are() throws Exception {
    look();
    assertEquals(List.of(90L, 40L, 10L), steps());
    CheckpointItem newest = model().items().getFirst();
    assertTrue(newest.newest() && !newest.best() && newest.readable());
    assertEquals(0.9, newest.budgetFraction(), 1e-9);
    assertEquals(3.2, newest.heldOutLoss());
    assertEquals(List.of("stopped"), newest.reasons());
    assertEquals(
        new CheckpointStore(run.checkpoints())
            .bytes(new CheckpointStore(run.checkpoints()).list().getFirst()),
        newest.bytes());
    assertTrue(model().items().get(1).best());
    assertFalse(model().live().get());
  }

  @Test
  void a_pin_is_the_engines_own_and_can_be_taken_back() throws Exception {
    look();
    model().pin(model().items().get(2), true);
    until(() -> model().items().get(2).pinned());
    new CheckpointStore(run.checkpoints()).prune(1);
    look();
    until(() -> model().items().size() == 3);
    model().pin(model().items().get(2), false);
    until(() -> !model().items().get(2).pinned());
    new CheckpointStore(run.checkpoints()).prune(1);
    model().lookSoon();
    until(() -> steps().equals(List.of(90L, 40L)));
  }

  @Test
  void what_is_deleted_can_be_taken_back() throws Exception {
    look();
    model().delete(model().items().get(1));
    until(() -> steps().equals(List.of(90L, 10L)));
    Notice.Offer offer = (Notice.Offer) notices.shown().getLast();
    offer.act().run();
    until(() -> steps().equals(List.of(90L, 40L, 10L)));
  }

  @Test
  void a_run_at_work_keeps_its_newest() throws Exception {
    say(RunState.RUNNING);
    look();
    assertTrue(model().live().get());
    assertFalse(model().deletable(model().items().getFirst()));
    assertTrue(model().deletable(model().items().getLast()));
    model().delete(model().items().getFirst());
    until(() -> !notices.shown().isEmpty());
    Notice.Failed failed = (Notice.Failed) notices.shown().getLast();
    assertTrue(failed.failure().advice().contains("stop it first"), failed.toString());
    assertTrue(Files.isDirectory(model().items().getFirst().folder()));
  }

  @Test
  void damage_is_told_in_its_row_and_leaves_the_others() throws Exception {
    CheckpointFolder middle = new CheckpointStore(run.checkpoints()).list().get(1);
    Files.writeString(middle.path().resolve("checkpoint.json"), "{");
    look();
    assertEquals(List.of(90L, 40L, 10L), steps());
    assertFalse(model().items().get(1).readable());
    assertTrue(model().items().get(0).readable() && model().items().get(2).readable());
  }

  @Test
  void a_folder_that_is_no_run_is_told() throws Exception {
    Files.delete(run.requestFile());
    model().lookSoon();
    until(() -> model().failure().get().isPresent());
    assertEquals(List.of(), steps());
  }

  @Test
  void an_export_runs_in_a_process_of_its_own_and_is_verified() throws Exception {
    look();
    CheckpointItem newest = model().items().getFirst();
    Path target = model().proposedTarget(newest, ExportKind.HUGGING_FACE);
    model().export(newest, ExportKind.HUGGING_FACE, target);
    until(() -> !model().work().items().isEmpty());
    while (model().work().items().getFirst().live()) {
      model().lookSoon();
      until(() -> queue.isEmpty());
      Thread.sleep(50);
    }
    ListedJob job = model().work().items().getFirst();
    assertEquals(JobState.DONE, job.state(), job.doing());
    assertTrue(job.doing().startsWith("Verified"), job.doing());
    assertTrue(Files.isRegularFile(target.resolve("model.safetensors")));
    assertFalse(model().proposedTarget(newest, ExportKind.HUGGING_FACE).equals(target));
    model().work().forget(job);
    until(() -> model().work().items().isEmpty());
    assertTrue(Files.exists(target));
  }
}
