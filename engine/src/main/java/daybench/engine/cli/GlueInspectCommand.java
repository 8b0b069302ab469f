package daybench.engine.cli;

import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.SetSummary;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Quantities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench glue inspect}. */
@Command(
    name = "inspect",
    description = "Says which tasks a folder has: rows, balance of the classes, lengths in words.")
final class GlueInspectCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "FOLDER",
      description = "The folder that holds CoLA, SST-2, MRPC and so on.")
  private Path folder = Path.of("");

  GlueInspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    GlueFolder glue = GlueFolder.open(folder);
    for (GlueTask task : glue.tasks()) {
      List<String> parts = glue.parts(task);
      Answer heading = new Answer("task").put("task", task.title()).line(task.title());
      if (parts.isEmpty()) {
        heading.row("", "none of its files: " + String.join(", ", task.developmentParts()));
      }
      if (!output.json() || parts.isEmpty()) {
        heading.to(console, output.json());
      }
      for (String part : parts) {
        tell(task, SetSummary.of(task.task(), glue.read(task, part)));
      }
    }
    return ExitCodes.DONE;
  }

  private void tell(GlueTask task, SetSummary summary) {
    String rows = Quantities.count(summary.rows()) + " rows";
    if (summary.skipped() > 0) {
      rows += ", %s without all columns passed over".formatted(Quantities.count(summary.skipped()));
    }
    String classes =
        summary.shares().stream()
            .map(
                one ->
                    "%s %s"
                        .formatted(
                            one.label(), Quantities.percent((double) one.rows() / summary.rows())))
            .collect(Collectors.joining(", "));
    String scores =
        summary
            .scores()
            .map(
                one ->
                    String.format(
                        Locale.ROOT,
                        "scores %.2f to %.2f, mean %.2f",
                        one.least(),
                        one.greatest(),
                        one.mean()))
            .orElse("");
    new Answer("part")
        .put("task", task.title())
        .put("part", summary.part())
        .put("rows", summary.rows())
        .put("skipped", summary.skipped())
        .put("classes", summary.shares())
        .put("scores", summary.scores().orElse(null))
        .put("lengths", summary.lengths())
        .row(summary.part(), rows + separated(classes) + separated(scores))
        .row("", "words " + lengths(summary))
        .to(console, output.json());
  }

  private static String separated(String text) {
    return text.isEmpty() ? "" : "; " + text;
  }

  private static String lengths(SetSummary summary) {
    return summary.lengths().stream()
        .filter(one -> one.rows() > 0)
        .map(
            one ->
                "%s: %s"
                    .formatted(
                        one.upTo() < 0 ? "more" : "to " + one.upTo(),
                        Quantities.percent((double) one.rows() / summary.rows())))
        .collect(Collectors.joining(", "));
  }
}
