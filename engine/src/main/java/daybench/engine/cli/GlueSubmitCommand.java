package daybench.engine.cli;

import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.Submission;
import java.io.IOException;
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

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The zip; a new file.")
  private Path out = Path.of("");

  GlueSubmitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      Submission submission =
          Submission.write(
              EvaluationFolder.open(path),
              out,
              ComputeDevice.choose(device.preference()),
              interrupts);
      tell(submission);
    }
    return ExitCodes.DONE;
  }

  private void tell(Submission submission) {
    Answer answer =
        new Answer("submit")
            .put("file", out.toString())
            .put("rows", submission.rows())
            .put("missing", submission.missing())
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
