package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.evaluation.EvaluationFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench glue table}. */
@Command(
    name = "table",
    description = "Shows the scores of evaluations beside each other and beside published ones.")
final class GlueTableCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "EVALUATION",
      description = "The folders of evaluations.")
  private List<Path> paths = List.of();

  GlueTableCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    new ScoreTable(console, output.json())
        .show(paths.stream().map(EvaluationFolder::open).toList());
    return ExitCodes.DONE;
  }
}
