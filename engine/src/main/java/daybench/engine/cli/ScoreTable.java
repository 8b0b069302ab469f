package daybench.engine.cli;

import daybench.datasets.glue.GlueTask;
import daybench.datasets.metrics.Metric;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.GlueAverage;
import daybench.engine.evaluation.OwnTask;
import daybench.engine.evaluation.Protocol;
import daybench.engine.evaluation.PublishedScores;
import daybench.engine.evaluation.ScoreText;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Scores as a table: tasks across, a row for each evaluation, published scores apart. */
final class ScoreTable {
  private static final ScoreText TEXT = new ScoreText("-");
  private static final int NAME_CELLS = 24;
  private static final int CELLS = 10;
  private static final List<GlueTask> TASKS =
      Arrays.stream(GlueTask.values()).filter(task -> task != GlueTask.AX).toList();

  private final Console console;
  private final boolean json;

  ScoreTable(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void show(List<EvaluationFolder> evaluations) throws IOException {
    Answer answer = new Answer("scores");
    List<Object> rows = new ArrayList<>();
    List<EvaluationFolder> glue = new ArrayList<>();
    for (EvaluationFolder folder : evaluations) {
      rows.add(Map.of("evaluation", folder.path().toString(), "standings", folder.standings()));
      if (folder.request().own() == null) {
        glue.add(folder);
      }
    }
    if (!glue.isEmpty()) {
      ofGlue(glue, answer);
    }
    for (EvaluationFolder folder : evaluations) {
      protocol(folder, answer);
    }
    answer.put("evaluations", rows).put("published", PublishedScores.all()).to(console, json);
  }

  private static void ofGlue(List<EvaluationFolder> evaluations, Answer answer) throws IOException {
    answer.line("Development set, in percent: median over seeds");
    answer.line(row("", TASKS.stream().map(ScoreTable::heading).toList(), "8 tasks", "with WNLI"));
    for (EvaluationFolder folder : evaluations) {
      List<Standing> standings = folder.standings();
      answer.line(
          row(
              String.valueOf(folder.path().getFileName()),
              TASKS.stream().map(task -> cell(task, standings)).toList(),
              average(GlueAverage.of(standings, false)),
              average(GlueAverage.of(standings, true))));
    }
    answer.line("");
    answer.line("Test set, quoted from publications, not to be compared with the above");
    for (PublishedScores published : PublishedScores.all()) {
      answer.line(
          row(
              published.model(),
              TASKS.stream()
                  .map(task -> published.scores().getOrDefault(task.title(), "-"))
                  .toList(),
              "-",
              "-"));
    }
  }

  private static void protocol(EvaluationFolder folder, Answer answer) throws IOException {
    EvaluationRequest request = folder.request();
    answer
        .line("")
        .line(String.valueOf(folder.path().getFileName()))
        .row("model", request.model())
        .row("data", data(request))
        .row("protocol", Protocol.shared(request))
        .row("grid", Protocol.grid(request));
    for (Standing standing : folder.standings()) {
      answer.row(standing.task(), told(standing));
    }
  }

  private static String data(EvaluationRequest request) {
    OwnTask own = request.own();
    return own == null
        ? request.data()
        : "%s, compared on %s"
            .formatted(
                own.training(),
                own.development() == null ? "a tenth of its rows" : own.development());
  }

  private static String told(Standing standing) {
    Trial chosen = standing.chosen();
    String trials =
        "%d of %d trials%s"
            .formatted(
                standing.done(),
                standing.all(),
                standing.failed() > 0 ? ", %d failed".formatted(standing.failed()) : "");
    if (chosen == null) {
      return trials;
    }
    String parts =
        standing.scores().entrySet().stream()
            .map(
                part ->
                    (standing.scores().size() > 1 ? part.getKey() + " " : "")
                        + part.getValue().entrySet().stream()
                            .map(one -> TEXT.spread(Metric.valueOf(one.getKey()), one.getValue()))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return "%s; %s; %s".formatted(parts, chosen.settingsText(), trials);
  }

  private static String heading(GlueTask task) {
    return task.title();
  }

  private static String cell(GlueTask task, List<Standing> standings) {
    Optional<Standing> standing =
        standings.stream().filter(one -> one.task().equals(task.title())).findFirst();
    return standing.filter(one -> one.chosen() != null).map(TEXT::deciding).orElse("-");
  }

  private static String average(OptionalDouble value) {
    return value.isPresent() ? TEXT.percent(value.getAsDouble()) : "-";
  }

  private static String row(String name, List<String> cells, String without, String with) {
    StringBuilder line = new StringBuilder("  " + Fitting.fit(name, NAME_CELLS) + " ");
    cells.forEach(cell -> line.append(Fitting.fit(cell, CELLS)));
    return line.append(Fitting.fit(without, CELLS)).append(with).toString();
  }
}
