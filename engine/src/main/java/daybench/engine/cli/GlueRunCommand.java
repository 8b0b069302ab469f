package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.options.FineTuneOptions;
import daybench.engine.cli.options.TaskOptions;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench glue run}. */
@Command(
    name = "run",
    description = {
      "Fine-tunes a model on tasks of GLUE, once for each rate, batch, number of epochs and seed.",
      "",
      "Without --rates and --seeds the grid is the largest that fits --within by a measured trial:"
          + " three rates with three seeds, two with three, two with one, or one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench glue run run/ --glue glue/ --out scores/",
      "  daybench glue run run/ --glue glue/ --tasks RTE,MRPC --rates 3e-5,1e-4 --seeds 1,2,3"
          + " --out scores/",
      "  daybench glue run run/ --glue glue/ --out scores/ --plan    only say how long it takes"
    })
final class GlueRunCommand implements Callable<Integer> {
  private static final List<Grid> GRIDS =
      List.of(
          new Grid(List.of(3e-5, 1e-4, 3e-4), List.of(1L, 2L, 3L)),
          new Grid(List.of(3e-5, 1e-4), List.of(1L, 2L, 3L)),
          new Grid(List.of(3e-5, 1e-4), List.of(1L)),
          new Grid(List.of(1e-4), List.of(1L)));

  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ModelParameter model = new ModelParameter();

  @Option(
      names = "--glue",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of GLUE's official files.")
  private Path glue = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the scores are put; an unfinished evaluation there goes on.")
  private Path out = Path.of("");

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "NAME",
      description = "Tasks, separated by commas. Default: all that the folder has.")
  private @Nullable List<String> tasks;

  @Option(
      names = "--rates",
      split = ",",
      paramLabel = "X",
      description = "Peak learning rates, separated by commas.")
  private @Nullable List<Double> rates;

  @Option(
      names = "--batches",
      split = ",",
      paramLabel = "N",
      defaultValue = "32",
      description = "Examples a step, separated by commas. Default: ${DEFAULT-VALUE}.")
  private List<Integer> batches = List.of(32);

  @Option(
      names = "--epochs",
      split = ",",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Passes over the training rows, separated by commas. Default: ${DEFAULT-VALUE}.")
  private List<Integer> epochs = List.of(3);

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      description = "Seeds, separated by commas; one training each.")
  private @Nullable List<Long> seeds;

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "4h",
      description = "What the chosen grid should fit in. Default: ${DEFAULT-VALUE}.")
  private Duration within = Duration.ofHours(4);

  @Option(names = "--plan", description = "Only measure a trial and say how long the grid takes.")
  private boolean plan;

  @Option(
      names = "--mnli-first",
      description = "Begin RTE, MRPC and STS-B with the encoder of the best MNLI classifier.")
  private boolean mnliFirst;

  @Option(
      names = "--train-rows",
      paramLabel = "N",
      description = "Use only the first N training rows of each task; said beside the scores.")
  private int trainRows;

  @Option(
      names = "--random",
      description = "Begin with the values before pretraining, to see what that was worth.")
  private boolean random;

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
      Path place = model.place();
      StartingPoint start = StartingPoint.read(place, random, new Warnings(console));
      List<BudgetPoint> points = overBudget ? BudgetPoint.of(model.path()) : List.of();
      EvaluationRequest request = planned(place, start, computes, interrupts, points.size());
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
        StartingPoint then = StartingPoint.read(checkpoint, random, new Warnings(console));
        runner.run(folder, then, computes, interrupts);
      }
      runner.show(folders);
      runner.show(points, folders);
    }
    return ExitCodes.DONE;
  }

  /**
   * Chooses and tells the grid.
   *
   * @param times how often it is made
   */
  private EvaluationRequest planned(
      Path place, StartingPoint start, ComputeDevice computes, CancelSignal cancel, int times)
      throws IOException {
    EvaluationRequest request = request(place, start, GRIDS.getFirst());
    Estimate estimate =
        Estimate.of(request, start, computes, cancel)
            .atOnce(atOnce.trainings())
            .times(Math.max(1, times));
    if (rates == null && seeds == null) {
      for (Grid grid : GRIDS) {
        EvaluationRequest smaller = request(place, start, grid);
        Estimate its = estimate.of(smaller.trials().size() * Math.max(1, times));
        if (its.seconds() <= within.toSeconds() || grid.equals(GRIDS.getLast())) {
          tell(smaller, its);
          return smaller;
        }
      }
    }
    tell(request, estimate);
    return request;
  }

  private EvaluationRequest request(Path place, StartingPoint start, Grid grid) throws IOException {
    if (trainRows < 0) {
      throw new UserException("--train-rows is %d; give a number above 0.".formatted(trainRows));
    }
    List<GlueTask> chosen =
        tasks == null
            ? GlueFolder.open(glue).trainable()
            : tasks.stream().map(TaskOptions::named).toList();
    return new EvaluationRequest(
        place.toString(),
        random,
        glue.toString(),
        chosen.stream().map(GlueTask::title).toList(),
        rates == null ? grid.rates() : rates,
        batches,
        epochs,
        seeds == null ? grid.seeds() : seeds,
        options.settings(start.model().trainedLength(), atOnce.trainings()),
        mnliFirst,
        trainRows,
        DaybenchVersion.number());
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

  /** What is varied where the user names nothing. */
  private record Grid(List<Double> rates, List<Long> seeds) {}
}
