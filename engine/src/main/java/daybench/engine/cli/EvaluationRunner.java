package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationJob;
import daybench.engine.evaluation.EvaluationListener;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.Trial;
import daybench.engine.evaluation.TrialResult;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the trials of an evaluation with progress, and shows the scores. */
final class EvaluationRunner {
  private final Console console;
  private final boolean json;
  private final int atOnce;

  /**
   * @param atOnce trainings made at a time
   */
  EvaluationRunner(Console console, boolean json, int atOnce) {
    this.console = console;
    this.json = json;
    this.atOnce = atOnce;
  }

  void run(EvaluationFolder folder, StartingPoint start, ComputeDevice device, CancelSignal cancel)
      throws IOException {
    try (ProgressPrinter progress =
            new ProgressPrinter(ProgressStyle.of(console, json), System::nanoTime);
        TrialWorkers workers = TrialWorkers.of(folder, start, device, atOnce)) {
      new EvaluationJob(folder, workers.all(), new Told(progress), cancel).run();
    }
  }

  /** Says which checkpoint is scored now. */
  void begin(BudgetPoint point) {
    new Answer("checkpoint")
        .put("name", point.name())
        .put("fraction", point.fraction())
        .line("%s, %s of the budget:".formatted(point.name(), Quantities.percent(point.fraction())))
        .to(console, json);
  }

  /** Shows the scores. */
  void show(List<EvaluationFolder> folders) throws IOException {
    new ScoreTable(console, json).show(folders);
  }

  /** Shows what the scores of a run's checkpoints cost. */
  void show(List<BudgetPoint> points, List<EvaluationFolder> folders) throws IOException {
    Answer answer = new Answer("budget").put("points", points).line("").line("Score and budget");
    for (int i = 0; i < points.size(); i++) {
      BudgetPoint point = points.get(i);
      answer.row(
          Quantities.percent(point.fraction()),
          "%s, %s steps, %s sequences: %s"
              .formatted(
                  Durations.formatSeconds(point.elapsedSeconds()),
                  Quantities.count(point.step()),
                  Quantities.count(point.sequences()),
                  folders.get(i).standings().stream()
                      .map(EvaluationRunner::told)
                      .collect(Collectors.joining(", "))));
    }
    answer.to(console, json);
  }

  private static String told(Standing standing) {
    double median = standing.selected().map(Standing.Spread::median).orElse(Double.NaN);
    return standing.task() + " " + Quantities.fixed(100 * median, 1);
  }

  private final class Told implements EvaluationListener {
    private final ProgressPrinter progress;
    private final TrainingsProgress together;

    Told(ProgressPrinter progress) {
      this.progress = progress;
      this.together = new TrainingsProgress(progress);
    }

    @Override
    public FineTuneListener begun(Trial trial, int number, int all) {
      return atOnce == 1
          ? new TrainingProgress("%d/%d %s".formatted(number, all, trial.id()), progress)
          : together.begun(trial, all);
    }

    @Override
    public void ended(TrialResult result) {
      progress.close();
      together.ended(result.trial());
      String what =
          result.report() == null
              ? "failed: " + result.message()
              : "%s %s"
                  .formatted(
                      result.report().selection().toLowerCase(java.util.Locale.ROOT),
                      Quantities.fixed(100 * result.score(), 1));
      new Answer("trial")
          .put("trial", result.trial())
          .put("state", result.state().name())
          .put("score", result.score())
          .put("message", result.message())
          .line("  %s: %s".formatted(result.trial().id(), what))
          .to(console, json);
    }
  }
}
