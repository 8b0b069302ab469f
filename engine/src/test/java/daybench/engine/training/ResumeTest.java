package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.device.DevicePreference;
import daybench.engine.run.RunState;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.CheckpointSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResumeTest {
  private static final int N = 12;

  @TempDir private Path temp;

  private static RunRequest request(Precision precision, long steps) {
    return TinyRuns.request(
        TinyRuns.model(0.1), steps, precision, new CheckpointSettings(4, List.of(), 2));
  }

  /** What a process that is killed after so many steps leaves behind. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Workplace workplace(long killAfter) {
    StepTicker ticker = new StepTicker();
    return new Workplace(
        request -> TinyRuns.data(),
        ticker,
        DevicePreference.CPU,
        steps -> new KillingSteps(ticker.steps().apply(steps), killAfter));
  }

  private static final class KillingSteps implements Steps {
    private final Steps steps;
    private long left;

    KillingSteps(Steps steps, long left) {
      this.steps = steps;
      this.left = left;
    }

    @Override
    public StepResult make(double learningRate) {
      if (left-- == 0) {
        throw new Killed();
      }
      return steps.make(learningRate);
    }

    @Override
    public double waitedSeconds() {
      return steps.waitedSeconds();
    }

    @Override
    public void close() {
      steps.close();
    }
  }

  static CheckpointReader newest(Path run) throws IOException {
    return new CheckpointStore(run.resolve("checkpoints"))
        .newestSound(
            warning -> {
              throw new AssertionError(warning);
            })
        .orElseThrow();
  }

  static void assertSameModel(CheckpointReader expected, CheckpointReader actual) {
    assertEquals(expected.weightValues(), actual.weightValues());
    assertEquals(expected.firstMoments(), actual.firstMoments());
    assertEquals(expected.secondMoments(), actual.secondMoments());
    assertEquals(expected.info().step(), actual.info().step());
    assertEquals(expected.info().updates(), actual.info().updates());
    assertEquals(expected.info().position(), actual.info().position());
    assertEquals(expected.info().tokens(), actual.info().tokens());
    assertEquals(expected.info().elapsedSeconds(), actual.info().elapsedSeconds());
    assertEquals(expected.info().heldOutLoss(), actual.info().heldOutLoss());
  }

  @Test
  void a_finished_run_goes_back_to_a_checkpoint_and_makes_the_same_again() throws IOException {
    Path run = temp.resolve("run");
    PretrainingJob.create(run, request(Precision.FP32, N), workplace(-1)).run(CancelSignal.NEVER);
    CheckpointStore store = new CheckpointStore(run.resolve("checkpoints"));
    CheckpointReader end = newest(run);
    String last = store.list().getFirst().name();
    String earlier = store.list().getLast().name();
    assertTrue(store.list().getLast().step() < N);
    assertThrows(
        UserException.class, () -> PretrainingJob.resumeFrom(run, last, null, workplace(-1)));
    assertThrows(
        UserException.class,
        () -> PretrainingJob.resumeFrom(run, "step-000000099", null, workplace(-1)));
    PretrainingJob.resumeFrom(run, earlier, null, workplace(-1)).run(CancelSignal.NEVER);
    assertSameModel(
        CheckpointReader.open(run.resolve("checkpoints", "later-" + last)), newest(run));
    assertEquals(end.info().step(), newest(run).info().step());
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16"})
  void a_run_killed_and_resumed_is_the_run_never_killed(Precision precision) throws IOException {
    Path whole = temp.resolve("whole");
    RunOutcome outcome =
        PretrainingJob.create(whole, request(precision, 2 * N), workplace(-1))
            .run(CancelSignal.NEVER);
    assertEquals(RunState.FINISHED, outcome.state());
    assertEquals(2 * N, outcome.step());

    Path broken = temp.resolve("broken");
    PretrainingJob first =
        PretrainingJob.create(broken, request(precision, 2 * N), workplace(N + 2));
    try {
      first.run(CancelSignal.NEVER);
      throw new AssertionError("not killed");
    } catch (Killed e) {
      assertEquals(N, newest(broken).info().step());
    }
    assertEquals(
        RunState.FINISHED,
        PretrainingJob.resume(broken, null, workplace(-1)).run(CancelSignal.NEVER).state());
    assertSameModel(newest(whole), newest(broken));
  }

  @Test
  void a_run_stopped_and_extended_is_the_longer_run() throws IOException {
    Path whole = temp.resolve("whole");
    PretrainingJob.create(whole, request(Precision.FP32, 2 * N), workplace(-1))
        .run(CancelSignal.NEVER);
    Path pieces = temp.resolve("pieces");
    PretrainingJob.create(pieces, request(Precision.FP32, N + 1), workplace(-1))
        .run(CancelSignal.NEVER);
    RunOutcome outcome =
        PretrainingJob.resume(pieces, BudgetSettings.ofSteps(2 * N), workplace(-1))
            .run(CancelSignal.NEVER);
    assertEquals(2 * N, outcome.step());
    assertSameModel(newest(whole), newest(pieces));
    assertTrue(outcome.heldOut() != null && outcome.heldOut().loss() > 0);
  }
}
