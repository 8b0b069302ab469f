package daybench.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.DevicePreference;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.finetuning.StartingPoint;
import daybench.engine.jobs.OwnProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several trials of an evaluation at a time, each made by a process of its own. */
class TrialsAtOnceTest {
  private static final ComputeDevice CPU = ComputeDevice.choose(DevicePreference.CPU);

  @TempDir private Path root;
  private Path glue = Path.of("");
  private Path model = Path.of("");
  private final List<TrialResult> ended = new ArrayList<>();
  private final List<String> mostAtOnce = new ArrayList<>();

  @BeforeEach
  void make() throws IOException {
    glue = MadeGlue.write(root.resolve("glue"));
    model = MadeGlue.model(root.resolve("model"));
  }

  private EvaluationFolder begin(String name, List<String> tasks, boolean mnliFirst)
      throws IOException {
    return EvaluationFolder.begin(
        root.resolve(name),
        new EvaluationRequest(
            model.toString(),
            false,
            glue.toString(),
            tasks,
            List.of(1e-3, 5e-3),
            List.of(16),
            List.of(2),
            List.of(1L, 2L),
            shortTexts(),
            mnliFirst,
            0,
            "test",
            null));
  }

  /** The made model has few positions. */
  private static FineTuneSettings shortTexts() {
    FineTuneSettings all = FineTuneSettings.defaults(1);
    return new FineTuneSettings(
        all.optimiser(),
        all.schedule(),
        all.batch(),
        all.epochs(),
        all.patience(),
        all.pooling(),
        all.segments(),
        12,
        all.overlong(),
        all.precision(),
        all.threads(),
        all.seed());
  }

  private List<Standing> run(
      EvaluationFolder folder, List<? extends TrialWorker> workers, CancelSignal cancel)
      throws IOException {
    EvaluationListener listener =
        new EvaluationListener() {
          private int begun;

          @Override
          public FineTuneListener begun(Trial trial, int number, int all) {
            begun++;
            if (begun - ended.size() > mostAtOnce.size()) {
              mostAtOnce.add(trial.id());
            }
            return FineTuneListener.NONE;
          }

          @Override
          public void ended(TrialResult result) {
            ended.add(result);
          }
        };
    try {
      return new EvaluationJob(folder, workers, listener, cancel).run();
    } finally {
      workers.forEach(TrialWorker::close);
    }
  }

  private static TrialProcess process(EvaluationFolder folder) {
    List<String> command = new ArrayList<>(OwnProgram.words());
    command.addAll(List.of("glue", "worker", folder.path().toString(), "--device", "cpu"));
    return new TrialProcess(folder, command, Map.of());
  }

  @Test
  void two_at_a_time_come_to_what_one_after_the_other_does() throws IOException {
    EvaluationFolder alone = begin("alone", List.of("SST-2"), false);
    StartingPoint start = StartingPoint.read(model, false, warning -> {});
    List<Standing> expected =
        run(alone, List.of(new TrialMaker(alone, start, CPU)), CancelSignal.NEVER);
    ended.clear();
    mostAtOnce.clear();
    EvaluationFolder shared = begin("shared", List.of("SST-2"), false);
    List<Standing> standings =
        run(shared, List.of(process(shared), process(shared)), CancelSignal.NEVER);
    assertEquals(2, mostAtOnce.size());
    assertEquals(expected.getFirst().scores(), standings.getFirst().scores());
    assertEquals(expected.getFirst().chosen(), standings.getFirst().chosen());
    Path weights = Path.of("best", "SST-2", "model.safetensors");
    assertEquals(-1, Files.mismatch(alone.path().resolve(weights), shared.path().resolve(weights)));
    assertEquals(EvaluationState.FINISHED, shared.status().orElseThrow().state());
    assertEquals(4, shared.status().orElseThrow().done());
  }

  @Test
  void trials_that_begin_with_mnli_wait_for_all_of_it() throws IOException {
    MadeGlue.addEntailment(glue);
    EvaluationFolder folder = begin("after", List.of("RTE", "SST-2", "MNLI"), true);
    EvaluationRequest request = folder.request();
    TrialQueue queue = new TrialQueue(request, request.trials());
    List<Trial> taken = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      taken.add(queue.take(CancelSignal.NEVER).orElseThrow());
    }
    assertTrue(taken.stream().noneMatch(trial -> trial.task().equals("RTE")), taken.toString());
    int[] asked = {0};
    assertThrows(CancellationException.class, () -> queue.take(() -> asked[0]++ > 2));
    taken.forEach(queue::made);
    assertEquals("RTE", queue.take(CancelSignal.NEVER).orElseThrow().task());
  }

  @Test
  void a_process_that_dies_fails_its_trial_only() throws IOException {
    EvaluationFolder folder = begin("dying", List.of("SST-2"), false);
    TrialProcess dying =
        new TrialProcess(folder, List.of("sh", "-c", "read name; exit 7"), Map.of());
    List<Standing> standings = run(folder, List.of(dying), CancelSignal.NEVER);
    assertEquals(4, standings.getFirst().failed());
    assertTrue(String.valueOf(ended.getFirst().message()).contains("status 7"));
    ended.clear();
    assertEquals(4, run(folder, List.of(process(folder)), CancelSignal.NEVER).getFirst().done());
  }

  @Test
  void cancelling_ends_the_processes_and_records_nothing_of_what_was_at_work() throws IOException {
    EvaluationFolder folder = begin("cancelled", List.of("SST-2", "STS-B"), false);
    List<TrialProcess> workers = List.of(process(folder), process(folder));
    assertThrows(CancellationException.class, () -> run(folder, workers, () -> !ended.isEmpty()));
    // What another process finished in that moment is kept.
    assertTrue(folder.results().size() >= ended.size());
    assertTrue(folder.results().stream().allMatch(one -> one.state() == TrialState.DONE));
    assertEquals(EvaluationState.CANCELLED, folder.status().orElseThrow().state());
    assertFalse(
        ProcessHandle.current()
            .descendants()
            .anyMatch(
                child -> child.info().commandLine().orElse("").contains(folder.path().toString())));
    run(folder, List.of(process(folder)), CancelSignal.NEVER);
    assertEquals(8, folder.results().size());
  }
}
