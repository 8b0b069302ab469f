package daybench.controllers.evaluation;

import daybench.controllers.curves.Points;
import daybench.datasets.UserException;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.metrics.Metric;
import daybench.engine.evaluation.Analysis;
import daybench.engine.evaluation.OwnTask;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.Trial;
import daybench.engine.evaluation.TrialResult;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneReport;
import daybench.engine.model.Pooling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Reads what came of the tasks of an evaluation. */
final class TaskResults {
  private TaskResults() {}

  /** Of all tasks, in their order. */
  static List<TaskResult> of(EvaluationReport report) {
    return report.standings().stream().map(one -> of(report, one)).toList();
  }

  private static TaskResult of(EvaluationReport report, Standing standing) {
    String task = standing.task();
    List<TaskResult.Run> runs = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    List<String> settings = new ArrayList<>();
    for (TrialResult result : report.results()) {
      if (result.trial().task().equals(task)) {
        FineTuneReport done = result.report();
        if (done == null) {
          failures.add(name(result.trial()) + ": " + result.message());
        } else {
          String setting = result.trial().settingsText();
          if (!settings.contains(setting)) {
            settings.add(setting);
          }
          runs.add(run(result.trial(), settings.indexOf(setting), done));
        }
      }
    }
    Path best = report.folder().best(task);
    return new TaskResult(
        task,
        ScoreTables.told(standing),
        standing.metric().isEmpty() ? "" : Metric.valueOf(standing.metric()).title(),
        runs,
        failures,
        mistakes(report, task, runs.isEmpty()),
        ClassifierFolder.is(best) ? Optional.of(best) : Optional.empty(),
        report.request().settings().pooling() == Pooling.FIRST,
        pair(report, task));
  }

  private static boolean pair(EvaluationReport report, String task) {
    OwnTask own = report.request().own();
    return own == null
        ? GlueTask.named(task).map(one -> one.task().pair()).orElse(false)
        : own.secondText() != null;
  }

  private static TaskResult.Run run(Trial trial, int setting, FineTuneReport report) {
    Metric metric = Metric.valueOf(report.selection());
    return new TaskResult.Run(
        name(trial),
        setting,
        points(report, one -> 100 * one.score(metric)),
        points(report, Evaluation::trainingLoss));
  }

  private static String name(Trial trial) {
    return "%s, seed %d".formatted(trial.settingsText(), trial.seed());
  }

  private static Points points(FineTuneReport report, ToDoubleFunction<Evaluation> value) {
    return Points.of(
        report.evaluations().stream().mapToDouble(Evaluation::epoch).toArray(),
        report.evaluations().stream().mapToDouble(value).toArray());
  }

  private static Optional<TaskResult.Mistakes> mistakes(
      EvaluationReport report, String task, boolean none) {
    if (none) {
      return Optional.empty();
    }
    try {
      return Optional.of(mistakes(report.folder().analysis(task)));
    } catch (UserException | IOException e) {
      return Optional.empty(); // an old or damaged analysis does not hide the scores
    }
  }

  private static TaskResult.Mistakes mistakes(Analysis analysis) {
    boolean scores = analysis.labels().isEmpty();
    return new TaskResult.Mistakes(
        analysis.part(),
        analysis.labels(),
        analysis.confusion(),
        analysis.calibration() == null ? Double.NaN : 100 * analysis.calibration().expectedError(),
        analysis.worst().stream()
            .map(
                one ->
                    new TaskResult.Mistake(
                        one.first(),
                        one.second() == null ? "" : one.second(),
                        one.truth(),
                        one.predicted(),
                        scores
                            ? String.format(Locale.ROOT, "off by %.2f", one.confidence())
                            : String.format(Locale.ROOT, "%.1f %% sure", 100 * one.confidence())))
            .toList());
  }
}
