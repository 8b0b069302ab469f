package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench glue resume}. */
@Command(
    name = "resume",
    description = "Goes on with an evaluation: trials that are not done, or failed, are made.")
final class GlueResumeCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DeviceOption device = new DeviceOption();

  @Parameters(paramLabel = "EVALUATION", description = "The folder of the evaluation.")
  private Path path = Path.of("");

  GlueResumeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    EvaluationFolder folder = EvaluationFolder.open(path);
    EvaluationRequest request = folder.request();
    StartingPoint start =
        StartingPoint.read(Path.of(request.model()), request.random(), new Warnings(console));
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      EvaluationRunner runner = new EvaluationRunner(console, output.json());
      runner.run(folder, start, ComputeDevice.choose(device.preference()), interrupts);
      runner.show(List.of(folder));
    }
    return ExitCodes.DONE;
  }
}
