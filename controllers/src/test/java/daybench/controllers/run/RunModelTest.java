package daybench.controllers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.curves.Points;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.notices.Notice;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Standing;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunState;
import daybench.engine.settings.BudgetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunModelTest {
  @TempDir private Path temp;
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final Poller poller = new Poller();
  private final Notices notices = new Notices();

  @AfterEach
  void end() {
    poller.close();
    ui.shutdownNow();
  }

  private RunModel model(Path folder) {
    EngineJobs jobs = new EngineJobs(temp.resolve("jobs"), new EngineCommand(List.of("false")));
    return new RunModel(folder, ui::execute, new Background(ui::execute), poller, notices, jobs);
  }

  /** Follows a run until something is so, on the thread that the model lives on. */
  private void await(RunModel model, BooleanSupplier wished) throws Exception {
    Future<?> started = ui.submit(model::watch);
    started.get();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ui.submit(wished::getAsBoolean).get()) {
      assertTrue(System.nanoTime() < end, "waited in vain; " + model.standing().get());
      Thread.sleep(20);
    }
  }

  private RunModel opened(Path folder) throws Exception {
    RunModel model = model(folder);
    await(model, () -> model.loaded().get());
    return model;
  }

  private static List<Double> values(Points points) {
    return java.util.stream.IntStream.range(0, points.size()).mapToObj(points::y).toList();
  }

  @Test
  void a_finished_run_is_there_at_once_with_its_whole_history() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("done"))
            .events(
                WrittenRun.started(0),
                new RunEvent.Environment("cpu", "Some processor", "BF16", "2.7", List.of(), 2),
                WrittenRun.progress(10, 5.0),
                WrittenRun.progress(20, null),
                WrittenRun.progress(30, 4.0),
                WrittenRun.validation(30, 4.5),
                WrittenRun.predictions(30, "cat"),
                new RunEvent.CheckpointSaved(30, "step-000000030", List.of("FINAL"), 1000, 0.1))
            .say(RunState.FINISHED, 30);
    Files.writeString(run.folder.logFile(), "one\ntwo\nbegun");
    RunModel model = opened(run.folder.path());
    assertEquals(Standing.FINISHED, model.standing().get());
    assertEquals("done", model.name().get());
    assertTrue(model.device().get().contains("Some processor"));
    RunCurves curves = model.curves().get();
    assertEquals(
        List.of(5.0, Double.NaN, 4.0), values(curves.curve(Measure.TRAINING_LOSS, Along.STEP)));
    Points heldOut = curves.curve(Measure.HELD_OUT_LOSS, Along.BUDGET);
    assertEquals(3, heldOut.x(0), 1e-9);
    assertEquals(4.5, heldOut.y(0));
    assertEquals(240, curves.curve(Measure.HELD_OUT_LOSS, Along.SEQUENCES).x(0), 1e-9);
    assertEquals(30 / 3600.0, curves.curve(Measure.TRAINING_LOSS, Along.HOURS).x(2), 1e-12);
    assertFalse(curves.has(Measure.GPU_LOAD));
    assertEquals("cat", token(model));
    assertEquals(List.of("one", "two"), model.log());
    assertEquals(
        List.of(Mark.Kind.START, Mark.Kind.VALIDATION, Mark.Kind.CHECKPOINT),
        model.marks().stream().map(Mark::kind).toList());
    RunFigures figures = model.figures().get();
    assertEquals(4.0, figures.loss());
    assertEquals(4.5, figures.heldOutLoss());
    assertEquals(8000, figures.plannedSequences(), 1e-6);
    assertTrue(Double.isNaN(figures.etaSeconds()), "it is not live");
    assertTrue(
        model.settings().stream().anyMatch(one -> one.name().equals("Learning rate")),
        model.settings().toString());
    model.close();
  }

  private static String token(RunModel model) {
    return model
        .predictions()
        .getLast()
        .sentences()
        .getFirst()
        .gaps()
        .getFirst()
        .guesses()
        .getFirst()
        .token();
  }

  @Test
  void a_live_run_is_followed() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("live"))
            .events(WrittenRun.started(0), WrittenRun.progress(1, 9.0))
            .say(RunState.RUNNING, 1);
    RunModel model = opened(run.folder.path());
    assertEquals(Standing.RUNNING, model.standing().get());
    assertEquals(999, model.figures().get().etaSeconds());
    run.events(WrittenRun.progress(2, 8.0), WrittenRun.predictions(2, "dog"))
        .say(RunState.RUNNING, 2);
    await(model, () -> model.figures().get().step() == 2 && !model.predictions().isEmpty());
    assertEquals(
        List.of(9.0, 8.0), values(model.curves().get().curve(Measure.TRAINING_LOSS, Along.STEP)));
    model.close();
  }

  @Test
  void steps_that_were_lost_drop_out_of_every_curve() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("again"))
            .events(
                WrittenRun.started(0),
                WrittenRun.progress(10, 5.0),
                WrittenRun.progress(20, 4.0),
                WrittenRun.validation(20, 4.2),
                WrittenRun.predictions(20, "lost"),
                WrittenRun.started(10),
                WrittenRun.progress(20, 4.5))
            .say(RunState.STOPPED, 20);
    RunModel model = opened(run.folder.path());
    assertEquals(
        List.of(5.0, 4.5), values(model.curves().get().curve(Measure.TRAINING_LOSS, Along.STEP)));
    assertFalse(model.curves().get().has(Measure.HELD_OUT_LOSS));
    assertTrue(model.predictions().isEmpty());
    model.close();
  }

  @Test
  void requests_become_files_and_are_told_until_they_are_taken() throws Exception {
    WrittenRun run = new WrittenRun(temp.resolve("live")).say(RunState.RUNNING, 1);
    RunModel model = opened(run.folder.path());
    ui.submit(model::pause).get();
    await(model, () -> model.asked().get().startsWith("Pausing"));
    assertEquals(List.of(ControlRequest.PAUSE), run.folder.control().take().requests());
    run.events(new RunEvent.RequestTaken(ControlRequest.PAUSE)).say(RunState.PAUSED, 1);
    await(model, () -> model.standing().get() == Standing.PAUSED && model.asked().get().isEmpty());
    ui.submit(model::resume).get();
    ui.submit(model::checkpoint).get();
    ui.submit(model::stop).get();
    Path control = run.folder.control().path();
    await(
        model,
        () ->
            Files.exists(control.resolve("resume"))
                && Files.exists(control.resolve("checkpoint"))
                && Files.exists(control.resolve("stop")));
    model.close();
  }

  @Test
  void an_engine_that_cannot_go_on_says_why_and_a_budget_no_longer_than_what_is_used_is_refused()
      throws Exception {
    WrittenRun run = new WrittenRun(temp.resolve("over")).say(RunState.FINISHED, 1000);
    RunModel model = opened(run.folder.path());
    ui.submit(() -> model.extend("10m")).get();
    await(model, () -> notices.shown().size() == 1);
    ui.submit(() -> model.extend("soon")).get();
    await(model, () -> notices.shown().size() == 2);
    ui.submit(() -> model.extend("2h")).get();
    await(model, () -> notices.shown().size() == 3 && model.asked().get().isEmpty());
    assertTrue(
        notices.shown().getLast() instanceof Notice.Failed failed
            && failed.failure().what().equals("The run could not go on."),
        notices.shown().toString());
    model.close();
  }

  @Test
  void a_new_budget_becomes_the_option_of_its_kind() {
    RunFigures none = RunFigures.NONE;
    assertTrue(Double.isNaN(none.budgetSeconds()));
    assertEquals(List.of("--steps", "20000"), NewBudget.options("20,000", none));
  }

  @Test
  void sentences_are_written_for_the_run_to_fill() throws Exception {
    WrittenRun run = new WrittenRun(temp.resolve("live")).say(RunState.RUNNING, 1);
    RunModel model = opened(run.folder.path());
    ui.submit(() -> model.fill(List.of("a [MASK]"))).get();
    await(model, () -> model.sentences().equals(List.of("a [MASK]")));
    assertEquals(List.of("a [MASK]"), run.folder.sentences().read());
    model.close();
  }

  @Test
  void what_cannot_be_written_is_told_and_changes_nothing() throws Exception {
    WrittenRun run = new WrittenRun(temp.resolve("live")).say(RunState.RUNNING, 1);
    Files.writeString(run.folder.control().path(), "in the way");
    RunModel model = opened(run.folder.path());
    ui.submit(model::pause).get();
    await(model, () -> !notices.shown().isEmpty());
    assertEquals("", model.asked().get());
    model.close();
  }

  @Test
  void a_folder_deleted_while_it_is_open_is_a_standing_and_its_curves_stay() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("gone"))
            .events(WrittenRun.progress(1, 9.0))
            .say(RunState.RUNNING, 1);
    RunModel model = opened(run.folder.path());
    DeleteFolder.withContents(run.folder.path());
    await(model, () -> model.standing().get() == Standing.GONE);
    assertTrue(model.curves().get().has(Measure.TRAINING_LOSS));
    assertTrue(notices.shown().isEmpty());
    model.close();
  }

  @Test
  void damage_a_later_format_and_a_dead_process_are_standings() throws Exception {
    WrittenRun damaged = new WrittenRun(temp.resolve("damaged")).say(RunState.RUNNING, 1);
    Files.writeString(damaged.folder.requestFile(), "{");
    assertEquals(Standing.DAMAGED, opened(damaged.folder.path()).standing().get());

    WrittenRun later = new WrittenRun(temp.resolve("later")).say(RunState.RUNNING, 1);
    Files.writeString(later.folder.requestFile(), "{\"schema\":99}");
    RunModel model = opened(later.folder.path());
    assertEquals(Standing.NEWER_FORMAT, model.standing().get());
    assertTrue(model.detail().get().contains("later version"), model.detail().get());

    WrittenRun dead = new WrittenRun(temp.resolve("dead"));
    dead.say(
        RunState.RUNNING,
        1,
        new ProcessIdentity(99_999_999, null, ProcessIdentity.current().host()));
    assertEquals(Standing.INTERRUPTED, opened(dead.folder.path()).standing().get());
    assertEquals(Standing.GONE, opened(temp.resolve("never")).standing().get());
  }

  @Test
  void a_damaged_line_costs_only_itself() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("torn"))
            .events(WrittenRun.progress(1, 9.0))
            .say(RunState.STOPPED, 2);
    Files.writeString(
        run.folder.eventsFile(),
        Files.readString(run.folder.eventsFile()) + "{\"type\":\"progress\",\"ti");
    run.events(WrittenRun.progress(2, 8.0));
    assertEquals(
        List.of(9.0, 8.0),
        values(opened(run.folder.path()).curves().get().curve(Measure.TRAINING_LOSS, Along.STEP)));
  }

  @Test
  void parts_of_a_budget_that_was_extended_are_told_of_the_whole() throws Exception {
    WrittenRun run =
        new WrittenRun(temp.resolve("longer"), BudgetSettings.ofSeconds(2000))
            .events(WrittenRun.progress(1000, 9.0))
            .say(RunState.STOPPED, 1000);
    assertEquals(
        50,
        opened(run.folder.path()).curves().get().curve(Measure.TRAINING_LOSS, Along.BUDGET).x(0),
        1e-9);
  }

  @Test
  void a_run_at_rest_is_not_looked_at() throws Exception {
    WrittenRun run = new WrittenRun(temp.resolve("live")).say(RunState.RUNNING, 1);
    RunModel model = opened(run.folder.path());
    ui.submit(model::rest).get();
    Thread.sleep(50);
    run.say(RunState.RUNNING, 7);
    Thread.sleep(1500);
    assertEquals(1, model.figures().get().step());
    await(model, () -> model.figures().get().step() == 7);
    model.close();
  }

  @Test
  void a_log_that_is_long_is_shown_from_its_end() throws IOException {
    Path file = temp.resolve("log.txt");
    Files.writeString(file, "a line of the log\n".repeat(20_000) + "the last\n");
    List<String> lines = new LogTail(file).read();
    assertTrue(lines.size() < 5000, "lines: " + lines.size());
    assertEquals("a line of the log", lines.getFirst());
    assertEquals("the last", lines.getLast());
  }
}
