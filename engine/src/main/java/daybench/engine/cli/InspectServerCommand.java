package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Console;
import daybench.engine.device.Processor;
import daybench.engine.inspect.InspectionServer;
import daybench.engine.settings.Precision;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench inspect-server}. */
@Command(
    name = "inspect-server",
    hidden = true,
    description = {
      "Keeps models in memory and answers questions about texts until its input ends.",
      "",
      "For programs: it reads one JSON object a line and writes one a line, as other commands do"
          + " with --json. docs/inspection-protocol.md describes them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench inspect-server < requests.jsonl",
      "  daybench inspect-server --threads 2"
    })
final class InspectServerCommand implements Callable<Integer> {
  private static final int MOST_MODELS = 4;

  private final Console console;
  @Mixin HelpOption help = new HelpOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Computing threads. Default: one for each processor.")
  private @Nullable Integer threads;

  @Option(
      names = "--models",
      paramLabel = "N",
      defaultValue = "" + MOST_MODELS,
      description = "Models in memory at once, at most. Default: ${DEFAULT-VALUE}.")
  private int models = MOST_MODELS;

  @Option(
      names = "--precision",
      paramLabel = "P",
      description =
          "Of the matrix products: fp32; bf16; auto:"
              + " bf16 where the processor multiplies it by instructions of its own. Default: fp32.")
  private Precision precision = Precision.FP32;

  InspectServerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    int used = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (used < 1) {
      throw new UserException("--threads is %d; it must be at least 1.".formatted(used));
    }
    if (models < 1) {
      throw new UserException("--models is %d; it must be at least 1.".formatted(models));
    }
    boolean bfloat16 =
        precision == Precision.BF16
            || (precision == Precision.AUTO && Processor.ofThisMachine().multipliesBfloat16());
    new InspectionServer(console.in(), console.out(), used, models, bfloat16).run();
    return ExitCodes.DONE;
  }
}
