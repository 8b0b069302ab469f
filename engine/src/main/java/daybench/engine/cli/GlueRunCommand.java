package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.engine.cli.options.FineTuneOptions;
import daybench.engine.cli.options.GridOptions;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.BudgetSeries;
import daybench.engine.evaluation.Estimate;
import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.Protocol;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench glue run}. */
@Command(
    name = "run",
    description = {
      "Fine-tunes a model on tasks of GLUE, or on a table of one's own, once for each rate, batch,"
          + " number of epochs and seed.",
      "",
      "Without --rates and --seeds the grid is the largest that fits --within by a measured trial:"
          + " three rates with three seeds, two with three, two with one, or one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench glue run run/ --glue glue/ --out scores/",
      "  daybench glue run run/ --glue glue/ --tasks RTE,MRPC --rates 3e-5,1e-4 --seeds 1,2,3"
          + " --out scores/",
      "  daybench glue run run/ --train mails.csv --label kind --seeds 1,2,3 --out mails/",
      "  daybench glue run run/ --glue glue/ --out scores/ --plan    only say how long it takes"
    })
final class GlueRunCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private StartOptions starts = new StartOptions();
  @Mixin private GridOptions grid = new GridOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the scores are put; an unfinished evaluation there goes on.")
  private Path out = Path.of("");

  @Option(names = "--plan", description = "Only measure a trial and say how long the grid takes.")
  private boolean plan;

  @Option(
      names = "--over-budget",
      description = {
        "Score the run's checkpoints nearest to 10, 25, 50 and 100 %% of its budget, each in a folder"
            + " of its own."
      })
  private boolean overBudget;

  @Mixin private FineTuneOptions options = new FineTuneOptions();
  @Mixin private AtOnceOption atOnce = new AtOnceOption();
  @Mixin private DeviceOption device = new DeviceOption();

  GlueRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ComputeDevice computes = ComputeDevice.choose(device.preference());
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      StartingPoint start = starts.read(console);
      List<BudgetPoint> points = overBudget ? BudgetPoint.of(starts.model().path()) : List.of();
      EvaluationRequest request = planned(start, computes, interrupts, points.size());
      if (plan) {
        return ExitCodes.DONE;
      }
      EvaluationRunner runner = new EvaluationRunner(console, output.json(), atOnce.trainings());
      if (!overBudget) {
        runner.run(EvaluationFolder.begin(out, request), start, computes, interrupts);
        runner.show(List.of(EvaluationFolder.open(out)));
        return ExitCodes.DONE;
      }
      new BudgetSeries(points).write(out);
      List<EvaluationFolder> folders = new ArrayList<>();
      for (BudgetPoint point : points) {
        Path checkpoint = Path.of(point.checkpoint());
        EvaluationFolder folder =
            EvaluationFolder.begin(out.resolve(point.name()), request.of(point.checkpoint()));
        folders.add(folder);
        runner.begin(point);
        StartingPoint then = starts.read(checkpoint, console);
        runner.run(folder, then, computes, interrupts);
      }
      runner.show(folders);
      runner.show(points, folders);
    } catch (CancellationException e) {
      new NextSteps(console, output.json()).afterStopping(out);
      throw e;
    }
    return ExitCodes.DONE;
  }

  /**
   * Chooses and tells the grid.
   *
   * @param times how often it is made
   */
  private EvaluationRequest planned(
      StartingPoint start, ComputeDevice computes, CancelSignal cancel, int times)
      throws IOException {
    List<EvaluationRequest> grids =
        grid.requests(
            starts.model().place(),
            starts.random(),
            options.settings(start.model().trainedLength(), atOnce.trainings()));
    Estimate measured = Estimate.of(grids.getFirst(), start, computes, cancel);
    for (EvaluationRequest request : grids) {
      Estimate its =
          measured.of(request.trials().size()).atOnce(atOnce.trainings()).times(Math.max(1, times));
      if (its.seconds() <= grid.within().toSeconds() || request.equals(grids.getLast())) {
        tell(request, its);
        return request;
      }
    }
    throw new IllegalStateException("There is always a last grid.");
  }

  private void tell(EvaluationRequest request, Estimate estimate) {
    String time = Durations.formatSeconds(estimate.seconds());
    new Answer("plan")
        .put("trials", estimate.trials())
        .put("estimatedSeconds", estimate.seconds())
        .line(
            "%d trainings%s, about %s by a measured trial."
                .formatted(
                    estimate.trials(),
                    atOnce.trainings() == 1 ? "" : ", %d at a time".formatted(atOnce.trainings()),
                    time))
        .row("tasks", String.join(", ", request.tasks()))
        .row("grid", Protocol.grid(request))
        .to(console, output.json());
  }
}
