package daybench.controllers.evaluation;

import daybench.datasets.glue.GlueTask;
import daybench.datasets.metrics.Metric;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.GlueAverage;
import daybench.engine.evaluation.OwnTask;
import daybench.engine.evaluation.Protocol;
import daybench.engine.evaluation.PublishedScores;
import daybench.engine.evaluation.ScoreText;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Puts evaluations into a table of scores. */
final class ScoreTables {
  private static final String NONE = "–";

  /** The words of scores in the window. */
  static final ScoreText TEXT = new ScoreText(NONE);

  private static final List<GlueTask> TASKS =
      Arrays.stream(GlueTask.values()).filter(task -> task != GlueTask.AX).toList();

  private ScoreTables() {}

  /** The table that an evaluation belongs to: GLUE's, or that of its task of one's own. */
  static ScoreTable of(List<EvaluationSet> sets, Path current) {
    Optional<String> own =
        sets.stream()
            .filter(set -> set.folder().equals(current))
            .findFirst()
            .flatMap(ScoreTables::own);
    return table(sets, own, Optional.of(current));
  }

  /** The table of GLUE, and one for each task of one's own. */
  static List<ScoreTable> all(List<EvaluationSet> sets) {
    List<ScoreTable> tables = new ArrayList<>();
    tables.add(table(sets, Optional.empty(), Optional.empty()));
    sets.stream()
        .map(ScoreTables::own)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .forEach(own -> tables.add(table(sets, Optional.of(own), Optional.empty())));
    return List.copyOf(tables);
  }

  private static ScoreTable table(
      List<EvaluationSet> sets, Optional<String> own, Optional<Path> current) {
    List<String> tasks =
        own.map(List::of).orElseGet(() -> TASKS.stream().map(GlueTask::title).toList());
    List<ScoreTable.Row> rows = new ArrayList<>();
    for (EvaluationSet set : sets) {
      if (own(set).equals(own)) {
        for (EvaluationReport report : set.reports()) {
          rows.add(row(set, report, tasks, current.filter(set.folder()::equals).isPresent()));
        }
      }
    }
    rows.sort((one, other) -> Boolean.compare(other.current(), one.current()));
    return new ScoreTable(
        tasks,
        rows,
        own.isPresent()
            ? List.of()
            : PublishedScores.all().stream().map(ScoreTables::row).toList());
  }

  /** The name of the task of one's own; empty where the tasks are GLUE's. */
  private static Optional<String> own(EvaluationSet set) {
    return set.reports().stream()
        .findFirst()
        .map(report -> report.request().own())
        .map(OwnTask::name);
  }

  private static ScoreTable.Row row(
      EvaluationSet set, EvaluationReport report, List<String> tasks, boolean current) {
    return new ScoreTable.Row(
        set.point(report)
            .map(point -> "%s, %.0f %%".formatted(set.name(), 100 * point.fraction()))
            .orElse(set.name()),
        protocol(report.request()),
        Optional.of(set.folder()),
        current,
        tasks.stream().map(task -> cell(task, report)).toList(),
        average(GlueAverage.of(report.standings(), false)),
        average(GlueAverage.of(report.standings(), true)));
  }

  private static ScoreTable.Row row(PublishedScores published) {
    return new ScoreTable.Row(
        published.model(),
        published.source(),
        Optional.empty(),
        false,
        TASKS.stream()
            .map(
                task ->
                    new ScoreTable.Cell(published.scores().getOrDefault(task.title(), NONE), ""))
            .toList(),
        NONE,
        NONE);
  }

  /** Grid and selection, as they stand beside scores. */
  static String protocol(EvaluationRequest request) {
    return Protocol.grid(request) + "; " + Protocol.shared(request);
  }

  private static ScoreTable.Cell cell(String task, EvaluationReport report) {
    Optional<Standing> standing =
        report.standings().stream().filter(one -> one.task().equals(task)).findFirst();
    return standing
        .filter(one -> one.chosen() != null)
        .map(one -> new ScoreTable.Cell(TEXT.deciding(one), told(one)))
        .orElseGet(() -> new ScoreTable.Cell(NONE, standing.map(ScoreTables::told).orElse("")));
  }

  /** All that is to be said of a score, a line for each metric. */
  static String told(Standing standing) {
    Trial chosen = standing.chosen();
    String trials =
        "%d of %d runs%s"
            .formatted(
                standing.done(),
                standing.all(),
                standing.failed() > 0 ? ", %d failed".formatted(standing.failed()) : "");
    if (chosen == null) {
      return trials;
    }
    List<String> lines = new ArrayList<>();
    standing
        .scores()
        .forEach(
            (part, metrics) ->
                metrics.forEach(
                    (metric, spread) ->
                        lines.add(
                            (standing.scores().size() > 1 ? part.replace('_', ' ') + ": " : "")
                                + TEXT.spread(Metric.valueOf(metric), spread))));
    lines.add(chosen.settingsText());
    lines.add(trials);
    return String.join("\n", lines);
  }

  private static String average(OptionalDouble value) {
    return value.isPresent() ? TEXT.percent(value.getAsDouble()) : NONE;
  }
}
