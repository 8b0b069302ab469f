package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.TrialMaker;
import daybench.engine.evaluation.TrialServer;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench glue worker}. */
@Command(
    name = "worker",
    hidden = true,
    description = {
      "Makes the trainings of an evaluation whose names it reads, until its input ends.",
      "",
      "For \"daybench glue run --at-once\": it writes one JSON object a line."
    })
final class GlueWorkerCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private DeviceOption device = new DeviceOption();

  @Parameters(paramLabel = "EVALUATION", description = "The folder of the evaluation.")
  private Path path = Path.of("");

  GlueWorkerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    EvaluationFolder folder = EvaluationFolder.open(path);
    EvaluationRequest request = folder.request();
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      // The process that asks has told the user of what is peculiar about the model.
      StartingPoint start =
          StartingPoint.read(Path.of(request.model()), request.random(), warning -> {});
      TrialMaker maker = new TrialMaker(folder, start, ComputeDevice.choose(device.preference()));
      new TrialServer(request, maker, console.in(), console.out()).run(interrupts);
      return ExitCodes.DONE;
    } catch (CancellationException e) {
      return ExitCodes.INTERRUPTED;
    }
  }
}
