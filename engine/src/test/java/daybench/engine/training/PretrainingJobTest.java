package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.EventReader;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.run.ShownState;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.CheckpointSettings;
import daybench.engine.settings.EarlyStopSettings;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ValidationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainingJobTest {
  @TempDir private Path temp;
  private final StepTicker ticker = new StepTicker();

  private Path folder() {
    return temp.resolve("run");
  }

  private RunOutcome run(RunRequest request, UnaryOperator<Steps> steps, CancelSignal cancel)
      throws IOException {
    return PretrainingJob.create(folder(), request, TinyRuns.workplace(ticker, steps)).run(cancel);
  }

  private RunOutcome run(RunRequest request) throws IOException {
    return run(request, UnaryOperator.identity(), CancelSignal.NEVER);
  }

  private RunOutcome resume() throws IOException {
    return PretrainingJob.resume(
            folder(), null, TinyRuns.workplace(ticker, UnaryOperator.identity()))
        .run(CancelSignal.NEVER);
  }

  private List<JsonNode> events(String type) throws IOException {
    return new EventReader(new RunFolder(folder()).eventsFile())
        .read().stream().filter(event -> event.path("type").asText().equals(type)).toList();
  }

  private List<Long> checkpoints() throws IOException {
    return new CheckpointStore(folder().resolve("checkpoints"))
        .list().stream().map(CheckpointFolder::step).toList();
  }

  private RunStatus status() throws IOException {
    return RunStatus.read(new RunFolder(folder()).statusFile());
  }

  private void ask(ControlRequest request) {
    try {
      new RunFolder(folder()).control().ask(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunRequest seconds(double seconds) {
    return TinyRuns.with(TinyRuns.request(1), "budget", BudgetSettings.ofSeconds(seconds));
  }

  private static StepResult failed(StepResult result) {
    return new StepResult(
        Double.NaN, result.predictions(), result.sequences(), result.tokens(), Double.NaN, false);
  }

  /** Steps of which some fail, by their number in this process. */
  private static UnaryOperator<Steps> failing(LongPredicate which) {
    return WrappedSteps.after(
        number -> which.test(number) ? PretrainingJobTest::failed : UnaryOperator.identity());
  }

  @Test
  void a_run_ends_within_a_step_of_its_budget_and_says_how_it_went() throws IOException {
    RunOutcome outcome = run(seconds(7.5));
    assertEquals(RunState.FINISHED, outcome.state());
    assertEquals(8, outcome.step());
    assertEquals(64, outcome.sequences());
    assertEquals(8.0, outcome.elapsedSeconds());
    assertEquals(RunState.FINISHED, status().state());
    assertEquals(8, status().step());
    assertEquals(1.0, status().budgetFraction());
    assertEquals(ShownState.FINISHED, new RunReader(new RunFolder(folder())).snapshot().state());
    assertEquals(List.of(8L), checkpoints());
    assertEquals(8, events("progress").size());
    JsonNode progress = events("progress").getLast();
    assertTrue(progress.path("loss").asDouble() > 0, progress.toString());
    assertEquals(64, progress.path("sequences").asLong());
    assertTrue(progress.path("memoryBytes").asLong() > 0, progress.toString());
    assertEquals(1, events("validation").size());
    assertEquals("cpu", events("environment").get(0).path("device").asText());
  }

  @Test
  void an_earlier_exit_ends_it_before_its_budget() throws IOException {
    RunRequest request =
        TinyRuns.with(TinyRuns.request(1), "budget", new BudgetSettings(100.0, null, 4.0));
    assertEquals(4, run(request).step());
  }

  @Test
  void a_budget_that_reaches_few_steps_is_warned_of_once() throws IOException {
    run(seconds(100));
    assertEquals(1, events("warning").size());
    String message = events("warning").getFirst().path("message").asText();
    assertTrue(message.contains("about 100 steps of 8 sequences"), message);
  }

  @Test
  void the_loss_falls() throws IOException {
    run(TinyRuns.request(150));
    List<JsonNode> progress = events("progress");
    double first = progress.getFirst().path("loss").asDouble();
    double last = progress.getLast().path("loss").asDouble();
    assertTrue(first > 3.8, "first " + first);
    assertTrue(last < first - 1, first + " to " + last);
  }

  @Test
  void events_come_once_a_second_at_most_and_average_the_steps_between() throws IOException {
    StepTicker quick = new StepTicker();
    RunRequest request = TinyRuns.request(20);
    Workplace workplace =
        TinyRuns.workplace(quick, WrappedSteps.before(number -> quick.advance(-0.75)));
    PretrainingJob.create(folder(), request, workplace).run(CancelSignal.NEVER);
    assertEquals(5, events("progress").size());
  }

  @Test
  void validations_come_on_schedule_and_the_best_is_kept() throws IOException {
    run(TinyRuns.with(TinyRuns.request(40), "validation", new ValidationSettings(0, 0.25, 16, 8)));
    assertEquals(
        List.of(10, 20, 30, 40),
        events("validation").stream().map(event -> event.path("step").asInt()).toList());
    JsonNode last = events("validation").getLast();
    assertEquals(16, last.path("sequences").asInt());
    assertEquals(Math.exp(last.path("loss").asDouble()), last.path("perplexity").asDouble(), 1e-9);
    assertTrue(events("validation").getFirst().path("best").asBoolean());
    assertTrue(checkpoints().contains(40L));
  }

  @Test
  void checkpoints_come_by_time_and_by_shares_of_the_budget() throws IOException {
    run(
        TinyRuns.with(
            TinyRuns.request(20), "checkpoints", new CheckpointSettings(3, List.of(0.25, 0.5), 1)));
    assertEquals(List.of(20L, 19L, 10L, 5L), checkpoints());
  }

  @Test
  void a_pause_does_not_count_and_a_checkpoint_can_be_had_meanwhile() throws IOException {
    int[] looks = {0};
    CancelSignal whilePaused =
        () -> {
          try {
            if (Files.exists(new RunFolder(folder()).statusFile())
                && status().state() == RunState.PAUSED) {
              ticker.advance(1000);
              ask(looks[0]++ == 0 ? ControlRequest.CHECKPOINT : ControlRequest.RESUME);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return false;
        };
    RunOutcome outcome =
        run(
            seconds(10),
            WrappedSteps.before(
                number -> {
                  if (number == 4) {
                    ask(ControlRequest.PAUSE);
                  }
                }),
            whilePaused);
    assertEquals(10, outcome.step());
    assertEquals(10.0, outcome.elapsedSeconds());
    assertEquals(List.of(10L, 4L), checkpoints());
    assertEquals(
        List.of("RUNNING", "PAUSED", "RUNNING", "FINISHED"),
        events("state_changed").stream().map(event -> event.path("state").asText()).toList());
  }

  @Test
  void a_stop_saves_all_and_a_resume_goes_on() throws IOException {
    RunOutcome outcome =
        run(
            TinyRuns.request(10),
            WrappedSteps.before(
                number -> {
                  if (number == 4) {
                    ask(ControlRequest.STOP);
                  }
                }),
            CancelSignal.NEVER);
    assertEquals(RunState.STOPPED, outcome.state());
    assertEquals(4, outcome.step());
    assertEquals(List.of(4L), checkpoints());
    assertEquals(RunState.STOPPED, status().state());
    assertEquals(10, resume().step());
    assertEquals(4, events("started").getLast().path("fromStep").asInt());
  }

  @Test
  void a_signal_stops_like_a_request() throws IOException {
    boolean[] stop = {false};
    RunOutcome outcome =
        run(
            TinyRuns.request(10),
            WrappedSteps.before(number -> stop[0] = number == 3),
            () -> stop[0]);
    assertEquals(RunState.STOPPED, outcome.state());
    assertEquals(List.of(3L), checkpoints());
  }

  @Test
  void a_checkpoint_is_saved_on_request_and_unknown_requests_are_named_once() throws IOException {
    run(
        TinyRuns.request(6),
        WrappedSteps.before(
            number -> {
              if (number == 2) {
                ask(ControlRequest.CHECKPOINT);
                try {
                  Files.writeString(folder().resolve("control").resolve("dance"), "");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            }),
        CancelSignal.NEVER);
    assertEquals(2, checkpoints().size());
    assertEquals(1, events("warning").size());
    assertTrue(events("warning").get(0).path("message").asText().contains("dance"));
  }

  @Test
  void a_failed_step_is_skipped_and_told() throws IOException {
    RunOutcome outcome =
        run(TinyRuns.request(10), failing(number -> number == 5), CancelSignal.NEVER);
    assertEquals(RunState.FINISHED, outcome.state());
    assertEquals(72, outcome.sequences());
    JsonNode skipped = events("step_skipped").getFirst();
    assertEquals(5, skipped.path("step").asInt());
    assertEquals(32, skipped.path("position").asInt());
    assertTrue(skipped.path("reason").asText().contains("not a number"));
  }

  @Test
  void failing_data_is_passed_over_from_the_last_checkpoint_on() throws IOException {
    RunOutcome outcome =
        run(
            TinyRuns.with(
                TinyRuns.request(20), "checkpoints", new CheckpointSettings(4, List.of(), 2)),
            failing(number -> number >= 10 && number < 15),
            CancelSignal.NEVER);
    assertEquals(RunState.FINISHED, outcome.state());
    JsonNode back = events("went_back").getFirst();
    assertEquals(14, back.path("fromStep").asInt());
    assertEquals(8, back.path("toStep").asInt());
    assertEquals(14 * 8, back.path("nextPosition").asInt());
    assertEquals(20, outcome.step());
    assertEquals(
        (14 + 12) * 8, ResumeTest.newest(folder()).info().position(), "position passes the bad");
  }

  @Test
  void a_run_that_keeps_failing_gives_up_and_keeps_its_checkpoint() throws IOException {
    RunOutcome outcome =
        run(
            TinyRuns.with(
                TinyRuns.request(100), "checkpoints", new CheckpointSettings(4, List.of(), 2)),
            failing(number -> number >= 10),
            CancelSignal.NEVER);
    assertEquals(RunState.GAVE_UP, outcome.state());
    assertEquals(Divergence.RETURNS, events("went_back").size());
    assertEquals(RunState.GAVE_UP, status().state());
    assertTrue(status().message().contains("learning rate"), status().message());
    assertEquals(8L, checkpoints().getFirst());
  }

  @Test
  void a_failure_before_the_first_checkpoint_goes_back_to_the_start() throws IOException {
    RunOutcome outcome =
        run(TinyRuns.request(10), failing(number -> number <= 5), CancelSignal.NEVER);
    assertEquals(10, outcome.step());
    assertEquals(0, events("went_back").getFirst().path("toStep").asInt());
    assertEquals(80, outcome.sequences());
  }

  @Test
  void a_step_whose_checkpoint_was_damaged_is_saved_again_when_the_run_stops_there()
      throws IOException {
    Path later = folder().resolve("checkpoints").resolve("step-000000008");
    UnaryOperator<Steps> steps =
        inner ->
            WrappedSteps.before(
                    number -> {
                      if (number == 7) {
                        ask(ControlRequest.CHECKPOINT);
                      } else if (number == 13) {
                        damage(later.resolve("model.safetensors"));
                      } else if (number == 17) {
                        ask(ControlRequest.STOP);
                      }
                    })
                .apply(failing(number -> number >= 9 && number < 14).apply(inner));
    RunOutcome outcome =
        run(
            TinyRuns.with(
                TinyRuns.request(20), "checkpoints", new CheckpointSettings(0, List.of(0.2), 2)),
            steps,
            CancelSignal.NEVER);
    assertEquals(4, events("went_back").getFirst().path("toStep").asInt());
    assertEquals(RunState.STOPPED, outcome.state());
    assertEquals(8, outcome.step());
    assertEquals(8, ResumeTest.newest(folder()).info().step());
  }

  private static void damage(Path file) {
    try {
      Files.writeString(file, "damaged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_folder_among_the_requests_asks_for_nothing_and_hinders_none() throws IOException {
    RunOutcome outcome =
        run(
            TinyRuns.request(10),
            WrappedSteps.before(
                number -> {
                  if (number == 3) {
                    try {
                      Files.createDirectories(
                          folder().resolve("control").resolve("pause").resolve("inside"));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                    ask(ControlRequest.STOP);
                  }
                }),
            CancelSignal.NEVER);
    assertEquals(RunState.STOPPED, outcome.state());
    assertEquals(3, outcome.step());
    assertTrue(events("warning").getFirst().path("message").asText().contains("\"pause\""));
  }

  @Test
  void a_run_that_does_not_learn_is_given_up() throws IOException {
    RunRequest request =
        TinyRuns.with(TinyRuns.request(40), "validation", new ValidationSettings(5, 0, 16, 8));
    RunOutcome outcome = run(TinyRuns.with(request, "earlyStop", new EarlyStopSettings(0.1, 12)));
    assertEquals(RunState.GAVE_UP, outcome.state());
    assertEquals(15, outcome.step());
    assertTrue(outcome.message().contains("bound"), outcome.message());
  }

  @Test
  void a_disk_that_is_full_does_not_end_the_run() throws IOException {
    Path blocked = folder().resolve("checkpoints");
    run(
        TinyRuns.with(TinyRuns.request(60), "checkpoints", new CheckpointSettings(4, List.of(), 9)),
        WrappedSteps.before(
            number -> {
              try {
                if (number == 1) {
                  Files.writeString(blocked, "in the way");
                } else if (number == 20) {
                  Files.delete(blocked);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }),
        CancelSignal.NEVER);
    assertEquals(1, events("warning").size());
    assertEquals(34L, checkpoints().getLast());
    assertEquals(60L, checkpoints().getFirst());
  }

  @Test
  void a_failure_is_a_state_and_the_lock_is_free_again() throws IOException {
    UnaryOperator<Steps> failing =
        WrappedSteps.before(
            number -> {
              throw new IllegalStateException("broken on purpose");
            });
    assertThrows(
        IllegalStateException.class, () -> run(TinyRuns.request(5), failing, CancelSignal.NEVER));
    assertEquals(RunState.FAILED, status().state());
    assertEquals("broken on purpose", status().message());
    assertEquals(RunState.FINISHED, resume().state());
  }

  @Test
  void a_finished_run_is_resumed_only_with_a_larger_budget() throws IOException {
    run(TinyRuns.request(5));
    UserException refused = assertThrows(UserException.class, this::resume);
    assertTrue(String.valueOf(refused.getMessage()).contains("finished"));
    RunOutcome longer =
        PretrainingJob.resume(
                folder(),
                BudgetSettings.ofSteps(8),
                TinyRuns.workplace(ticker, UnaryOperator.identity()))
            .run(CancelSignal.NEVER);
    assertEquals(8, longer.step());
    assertEquals(8L, new RunFolder(folder()).request().budget().maximumSteps());
    assertEquals(1, events("budget_changed").size());
  }

  @Test
  void a_model_for_another_vocabulary_is_refused() {
    RunRequest request =
        TinyRuns.with(
            TinyRuns.request(5),
            "model",
            daybench.engine.weights.SmallModels.preNorm(TinyRuns.VOCABULARY + 1));
    UserException refused = assertThrows(UserException.class, () -> run(request));
    assertTrue(String.valueOf(refused.getMessage()).contains("vocabulary"));
  }
}
