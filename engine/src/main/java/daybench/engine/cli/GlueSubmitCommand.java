package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench glue submit}. */
@Command(
    name = "submit",
    description =
        "Predicts the test files with the best classifiers of an evaluation, as a zip in the form"
            + " that the server of GLUE takes.")
final class GlueSubmitCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DeviceOption device = new DeviceOption();

  @Parameters(paramLabel = "EVALUATION", description = "The folder of the evaluation.")
  private Path path = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  GlueSubmitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    tell(submission());
    return ExitCodes.DONE;
  }

  private Submission submission() throws IOException {
    if (!force && Files.exists(out)) {
      throw new UserException(
          "%s exists already; choose another name, or replace it with --force.".formatted(out));
    }
    EvaluationFolder folder = EvaluationFolder.open(path);
    ComputeDevice computes = ComputeDevice.choose(device.preference());
    try (Interrupts interrupts = Interrupts.handle(() -> {});
        ProgressPrinter progress =
            new ProgressPrinter(ProgressStyle.of(console, output.json()), System::nanoTime)) {
      return Submission.write(folder, out, computes, progress, interrupts);
    }
  }

  private void tell(Submission submission) {
    Answer answer =
        new Answer("submit")
            .put("file", out.toString())
            .put("rows", submission.rows())
            .put("missing", submission.missing())
            .put("unofficial", submission.unofficial())
            .line("Wrote %s.".formatted(out));
    submission
        .rows()
        .forEach(
            (name, rows) ->
                answer.row(
                    name,
                    Quantities.count(rows)
                        + " rows"
                        + (rows == Submission.officialRows(name)
                            ? ", as the server expects"
                            : "; the server expects "
                                + Quantities.count(Submission.officialRows(name)))));
    submission.missing().forEach((name, why) -> answer.row(name, "missing: " + why));
    if (!submission.missing().isEmpty()) {
      answer.line("The server takes only a zip with all of its files.");
    }
    answer.to(console, output.json());
  }
}
