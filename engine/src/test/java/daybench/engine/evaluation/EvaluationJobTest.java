package daybench.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.UserException;
import daybench.datasets.files.ProcessLock;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.DevicePreference;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.FineTuneReport;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.finetuning.Overlong;
import daybench.engine.finetuning.SegmentUse;
import daybench.engine.finetuning.StartingPoint;
import daybench.engine.model.Pooling;
import daybench.engine.settings.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationJobTest {
  private static final ComputeDevice CPU = ComputeDevice.choose(DevicePreference.CPU);

  @TempDir Path root;
  private final List<TrialResult> ended = new ArrayList<>();
  private Path glue = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void make() throws IOException {
    glue = MadeGlue.write(root.resolve("glue"));
    model = MadeGlue.model(root.resolve("model"));
  }

  private EvaluationRequest request(int maximumLength, List<Double> rates, List<Long> seeds) {
    return request(maximumLength, rates, seeds, List.of("SST-2", "STS-B"), false);
  }

  private EvaluationRequest request(
      int maximumLength,
      List<Double> rates,
      List<Long> seeds,
      List<String> tasks,
      boolean mnliFirst) {
    FineTuneSettings defaults = FineTuneSettings.defaults(1);
    FineTuneSettings settings =
        new FineTuneSettings(
            defaults.optimiser(),
            defaults.schedule(),
            16,
            2,
            0,
            Pooling.FIRST,
            SegmentUse.AUTO,
            maximumLength,
            Overlong.TRUNCATE,
            Precision.FP32,
            1,
            1);
    return new EvaluationRequest(
        model.toString(),
        false,
        glue.toString(),
        tasks,
        rates,
        List.of(16),
        List.of(2),
        seeds,
        settings,
        mnliFirst,
        0,
        "test",
        null);
  }

  private EvaluationFolder begin(EvaluationRequest request) throws IOException {
    return EvaluationFolder.begin(root.resolve("scores"), request);
  }

  private List<Standing> run(EvaluationFolder folder, CancelSignal cancel) throws IOException {
    EvaluationListener listener =
        new EvaluationListener() {
          @Override
          public void ended(TrialResult result) {
            ended.add(result);
          }
        };
    return job(folder, listener, cancel).run();
  }

  private EvaluationJob job(
      EvaluationFolder folder, EvaluationListener listener, CancelSignal cancel)
      throws IOException {
    StartingPoint start = StartingPoint.read(model, false, warning -> {});
    return new EvaluationJob(folder, List.of(new TrialMaker(folder, start, CPU)), listener, cancel);
  }

  @Test
  void every_combination_is_tried_once_also_after_an_interruption() throws IOException {
    EvaluationRequest request = request(12, List.of(1e-3, 5e-3), List.of(1L, 2L, 3L));
    EvaluationFolder folder = begin(request);
    assertThrows(CancellationException.class, () -> run(folder, () -> ended.size() == 5));
    assertEquals(5, folder.results().size());
    List<Standing> standings = run(begin(request), CancelSignal.NEVER);
    assertEquals(12, ended.size());
    assertEquals(12, ended.stream().map(one -> one.trial().id()).distinct().count());
    for (Standing standing : standings) {
      assertEquals(6, standing.done());
      Standing.Spread spread = standing.selected().orElseThrow();
      assertEquals(3, spread.seeds());
      assertTrue(spread.least() <= spread.median() && spread.median() <= spread.greatest());
      assertTrue(ClassifierFolder.is(folder.best(standing.task())));
      assertNotNull(standing.best());
    }
    assertTrue(Files.exists(root.resolve("scores/results.json")));
    assertEquals(standings, begin(request).standings());
    EvaluationRequest other = request(12, List.of(1e-3), List.of(1L));
    assertThrows(UserException.class, () -> begin(other));
  }

  @Test
  void entailment_may_begin_with_the_best_of_mnli() throws IOException {
    MadeGlue.addEntailment(glue);
    List<String> tasks = List.of("RTE", "MNLI");
    EvaluationFolder alone =
        EvaluationFolder.begin(
            root.resolve("alone"), request(12, List.of(5e-3), List.of(1L), tasks, false));
    EvaluationFolder after = begin(request(12, List.of(5e-3), List.of(1L), tasks, true));
    run(alone, CancelSignal.NEVER);
    ended.clear();
    List<Standing> standings = run(after, CancelSignal.NEVER);
    assertEquals(List.of("MNLI", "RTE"), ended.stream().map(one -> one.trial().task()).toList());
    assertEquals(List.of("RTE", "MNLI"), standings.stream().map(Standing::task).toList());
    assertEquals(2, standings.getLast().scores().size());
    double[] losses = {firstLoss(alone, "RTE"), firstLoss(after, "RTE")};
    assertTrue(losses[1] < losses[0], losses[1] + " after MNLI, " + losses[0] + " alone");
  }

  private static double firstLoss(EvaluationFolder folder, String task) throws IOException {
    for (TrialResult result : folder.results()) {
      if (result.trial().task().equals(task)) {
        return report(result).evaluations().getFirst().trainingLoss();
      }
    }
    throw new AssertionError("no result of " + task);
  }

  private static FineTuneReport report(TrialResult result) {
    return Objects.requireNonNull(result.report());
  }

  @Test
  void a_trial_interrupted_in_the_middle_is_not_recorded() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-3), List.of(1L)));
    int[] asked = {0};
    assertThrows(CancellationException.class, () -> run(folder, () -> asked[0]++ > 4));
    assertEquals(List.of(), folder.results());
  }

  @Test
  void a_trial_that_fails_does_not_end_the_others_and_is_tried_again() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e30, 1e-3), List.of(1L)));
    List<Standing> standings = run(folder, CancelSignal.NEVER);
    assertEquals(List.of(1, 1), standings.stream().map(Standing::failed).toList());
    assertEquals(List.of(1, 1), standings.stream().map(Standing::done).toList());
    TrialResult failed = ended.getFirst();
    assertEquals(TrialState.FAILED, failed.state());
    assertTrue(String.valueOf(failed.message()).contains("no longer finite"), failed.message());
    ended.clear();
    run(folder, CancelSignal.NEVER);
    assertEquals(2, ended.size());
  }

  @Test
  void the_analysis_names_what_is_confidently_wrong() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-6), List.of(1L)));
    run(folder, CancelSignal.NEVER);
    Analysis analysis = folder.analysis("SST-2");
    long all = analysis.confusion().stream().flatMap(List::stream).mapToLong(n -> n).sum();
    assertEquals(32, all);
    assertFalse(analysis.worst().isEmpty());
    double sure = Double.POSITIVE_INFINITY;
    for (Analysis.Mistake mistake : analysis.worst()) {
      assertFalse(mistake.truth().equals(mistake.predicted()));
      assertTrue(mistake.confidence() <= sure);
      sure = mistake.confidence();
    }
    assertEquals(20, folder.analysis("STS-B").worst().size());
  }

  @Test
  void predictions_are_in_the_servers_form() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(5e-3), List.of(1L)));
    run(folder, CancelSignal.NEVER);
    Path zip = root.resolve("submission.zip");
    List<Progress> told = new ArrayList<>();
    Submission submission = Submission.write(folder, zip, CPU, told::add, CancelSignal.NEVER);
    assertEquals(List.of("SST-2", "STS-B"), List.copyOf(submission.rows().keySet()));
    assertEquals(new Progress("STS-B", 24, 24, "examples"), told.getLast());
    assertEquals(9, submission.missing().size());
    assertEquals(List.of("SST-2", "STS-B"), submission.unofficial());
    try (ZipFile file = new ZipFile(zip.toFile())) {
      List<String> classes = lines(file, "SST-2.tsv");
      assertEquals(33, classes.size());
      assertEquals("index\tprediction", classes.getFirst());
      assertTrue(classes.get(1).matches("0\t[01]"), classes.get(1));
      for (String line : lines(file, "STS-B.tsv").subList(1, 25)) {
        assertTrue(line.matches("\\d+\t[0-5]\\.\\d{3}"), line);
      }
    }
  }

  private static List<String> lines(ZipFile file, String name) throws IOException {
    byte[] bytes = file.getInputStream(file.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void an_estimate_is_of_all_trainings_of_the_grid() throws IOException {
    StartingPoint start = StartingPoint.read(model, false, warning -> {});
    Estimate one =
        Estimate.of(request(12, List.of(1e-3), List.of(1L)), start, CPU, CancelSignal.NEVER);
    assertEquals(2, one.trials());
    assertTrue(one.seconds() > 0 && Double.isFinite(one.seconds()), "seconds " + one.seconds());
  }

  @Test
  void the_folder_tells_from_outside_how_the_evaluation_stands() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-3), List.of(1L, 2L)));
    assertEquals(Optional.empty(), folder.status());
    assertThrows(CancellationException.class, () -> run(folder, () -> ended.size() == 3));
    EvaluationStatus cancelled = folder.status().orElseThrow();
    assertEquals(EvaluationState.CANCELLED, cancelled.state());
    assertEquals(3, cancelled.done());
    assertEquals(0.75, cancelled.fraction(), 1e-9);
    run(folder, CancelSignal.NEVER);
    EvaluationStatus finished = folder.status().orElseThrow();
    assertEquals(EvaluationState.FINISHED, finished.shownState(Instant.now()));
    assertEquals(4, finished.done());
  }

  @Test
  void progress_of_a_running_evaluation_is_in_its_folder() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-3), List.of(1L)));
    List<EvaluationStatus> seen = new ArrayList<>();
    EvaluationListener listener =
        new EvaluationListener() {
          @Override
          public void ended(TrialResult result) {
            try {
              seen.add(folder.status().orElseThrow());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    job(folder, listener, CancelSignal.NEVER).run();
    assertEquals(List.of(1, 2), seen.stream().map(EvaluationStatus::done).toList());
    assertEquals(EvaluationState.RUNNING, seen.getFirst().shownState(Instant.now()));
    assertTrue(Objects.requireNonNull(seen.getFirst().remainingSeconds()) > 0);
  }

  @Test
  void an_error_that_concerns_all_trials_is_told_in_the_folder() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-3), List.of(1L)));
    Path missing = glue.resolve("STS-B/train.tsv");
    CancelSignal signal =
        () -> {
          if (ended.size() == 1) {
            try {
              Files.deleteIfExists(missing);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
          return false;
        };
    assertThrows(UserException.class, () -> run(folder, signal));
    EvaluationStatus status = folder.status().orElseThrow();
    assertEquals(EvaluationState.FAILED, status.state());
    assertTrue(status.message().contains("train.tsv"), status.message());
    assertEquals(1, status.done());
  }

  @Test
  void a_second_process_is_kept_off() throws IOException {
    EvaluationFolder folder = begin(request(12, List.of(1e-3), List.of(1L)));
    try (ProcessLock _ = ProcessLock.tryTake(root.resolve("scores/lock")).orElseThrow()) {
      UserException refused =
          assertThrows(UserException.class, () -> run(folder, CancelSignal.NEVER));
      assertTrue(String.valueOf(refused.getMessage()).contains("another process"));
    }
  }

  @Test
  void trials_are_named_by_what_they_vary() {
    assertEquals("RTE-lr3e-5-b32-e3-s1", new Trial("RTE", 3e-5, 32, 3, 1).id());
    assertEquals("RTE-lr1.25e-4-b8-e1-s7", new Trial("RTE", 1.25e-4, 8, 1, 7).id());
    assertEquals("2e0", Trial.rateText(2));
  }
}
