package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.BudgetSeries;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
  @Mixin private AtOnceOption atOnce = new AtOnceOption();
  @Mixin private DeviceOption device = new DeviceOption();

  @Parameters(
      paramLabel = "EVALUATION",
      description = "The folder of the evaluation, or of one over a budget.")
  private Path path = Path.of("");

  GlueResumeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<EvaluationFolder> folders = folders();
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      EvaluationRunner runner = new EvaluationRunner(console, output.json(), atOnce.trainings());
      ComputeDevice computes = ComputeDevice.choose(device.preference());
      for (EvaluationFolder folder : folders) {
        EvaluationRequest request = folder.request();
        StartingPoint start =
            StartingPoint.read(Path.of(request.model()), request.random(), new Warnings(console));
        runner.run(folder, start, computes, interrupts);
      }
      runner.show(folders);
    } catch (CancellationException e) {
      new NextSteps(console, output.json()).afterStopping(path);
      throw e;
    }
    return ExitCodes.DONE;
  }

  /** The evaluation, or those of all checkpoints where it is one over a budget. */
  private List<EvaluationFolder> folders() throws IOException {
    if (!BudgetSeries.is(path)) {
      return List.of(EvaluationFolder.open(path));
    }
    List<BudgetPoint> points = BudgetSeries.read(path).points();
    EvaluationRequest first =
        EvaluationFolder.open(path.resolve(points.getFirst().name())).request();
    List<EvaluationFolder> folders = new ArrayList<>();
    for (BudgetPoint point : points) {
      Path folder = path.resolve(point.name());
      folders.add(
          Files.exists(folder.resolve(EvaluationFolder.REQUEST))
              ? EvaluationFolder.open(folder)
              : EvaluationFolder.begin(folder, first.of(point.checkpoint())));
    }
    return List.copyOf(folders);
  }
}
