package daybench.engine.cli;

import daybench.engine.cli.options.TaskOptions;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.evaluation.Analysis;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.OwnTask;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench glue errors}. */
@Command(
    name = "errors",
    description =
        "Shows what the best classifier of a task gets wrong: confusion of the classes, whether it"
            + " is right as often as it says, and the examples it is most wrong about.")
final class GlueErrorsCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "EVALUATION", description = "The folder of the evaluation.")
  private Path path = Path.of("");

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "The task; not needed where there is one of your own.")
  private String task = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Examples shown. Default: ${DEFAULT-VALUE}.")
  private int top = 5;

  GlueErrorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    EvaluationFolder folder = EvaluationFolder.open(path);
    OwnTask own = folder.request().own();
    String title = own == null ? TaskOptions.named(task).title() : own.name();
    Analysis analysis = folder.analysis(title);
    Answer answer =
        new Answer("errors")
            .put("task", title)
            .put("analysis", Json.tree(analysis))
            .line("%s, %s".formatted(title, analysis.part()));
    for (int i = 0; i < analysis.labels().size(); i++) {
      answer.row(i == 0 ? "confusion" : "", confused(analysis, i));
    }
    if (analysis.calibration() != null) {
      answer.row(
          "calibration",
          "expected error "
              + Quantities.percent(analysis.calibration().expectedError())
              + analysis.calibration().bins().stream()
                  .map(
                      bin ->
                          "; says %s, right %s of %s"
                              .formatted(
                                  Quantities.percent(bin.confidence()),
                                  Quantities.percent(bin.accuracy()),
                                  Quantities.count(bin.count())))
                  .collect(Collectors.joining()));
    }
    for (Analysis.Mistake mistake : analysis.worst().subList(0, shown(analysis))) {
      boolean classes = !analysis.labels().isEmpty();
      answer
          .row(
              "example " + mistake.index(),
              classes
                  ? "is %s, said %s (%s)"
                      .formatted(
                          mistake.truth(),
                          mistake.predicted(),
                          Quantities.percent(mistake.confidence()))
                  : "is %s, said %s".formatted(mistake.truth(), mistake.predicted()))
          .row("", mistake.first());
      if (mistake.second() != null) {
        answer.row("", mistake.second());
      }
    }
    answer.to(console, output.json());
    return ExitCodes.DONE;
  }

  private int shown(Analysis analysis) {
    return Math.clamp(top, 0, analysis.worst().size());
  }

  private static String confused(Analysis analysis, int truth) {
    List<Long> row = analysis.confusion().get(truth);
    StringBuilder text = new StringBuilder(analysis.labels().get(truth) + ": ");
    for (int i = 0; i < row.size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(Quantities.count(row.get(i)))
          .append(" as ")
          .append(analysis.labels().get(i));
    }
    return text.toString();
  }
}
