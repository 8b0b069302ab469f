package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.engine.DaybenchVersion;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.OwnTask;
import daybench.engine.finetuning.FineTuneSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The tasks of GLUE, or the one of one's own, that a model is trained on, and what is varied. */
public final class GridOptions {
  private static final List<Grid> GRIDS =
      List.of(
          new Grid(List.of(3e-5, 1e-4, 3e-4), List.of(1L, 2L, 3L)),
          new Grid(List.of(3e-5, 1e-4), List.of(1L, 2L, 3L)),
          new Grid(List.of(3e-5, 1e-4), List.of(1L)),
          new Grid(List.of(1e-4), List.of(1L)));

  @Option(
      names = "--glue",
      paramLabel = "FOLDER",
      description = "The folder of GLUE's official files.")
  private @Nullable Path glue;

  @Mixin private TableOptions table = new TableOptions();

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "What the task of --train is called. Default: as its file.")
  private @Nullable String task;

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

  @Option(
      names = "--mnli-first",
      description = "Begin RTE, MRPC and STS-B with the encoder of the best MNLI classifier.")
  private boolean mnliFirst;

  @Option(
      names = "--train-rows",
      paramLabel = "N",
      description = "Use only the first N training rows of each task; said beside the scores.")
  private int trainRows;

  /** What the chosen grid should fit in. */
  public Duration within() {
    return within;
  }

  /**
   * The grids to choose from, the largest first: one where the user named rates or seeds.
   *
   * @param model the folder of the model
   * @param random whether to begin with the values before pretraining
   * @param settings what all trainings share
   * @throws UserException where the options name what there is not
   */
  public List<EvaluationRequest> requests(Path model, boolean random, FineTuneSettings settings)
      throws IOException {
    if (trainRows < 0) {
      throw new UserException("--train-rows is %d; give a number above 0.".formatted(trainRows));
    }
    Optional<OwnTask> own = own();
    List<String> chosen = own.isPresent() ? List.of(own.get().name()) : ofGlue();
    String data = own.isPresent() ? own.get().training() : String.valueOf(glue);
    List<Grid> grids = rates == null && seeds == null ? GRIDS : List.of(GRIDS.getFirst());
    return grids.stream()
        .map(
            grid ->
                new EvaluationRequest(
                    model.toString(),
                    random,
                    data,
                    chosen,
                    rates == null ? grid.rates() : rates,
                    batches,
                    epochs,
                    seeds == null ? grid.seeds() : seeds,
                    settings,
                    mnliFirst,
                    trainRows,
                    DaybenchVersion.number(),
                    own.orElse(null)))
        .toList();
  }

  private Optional<OwnTask> own() {
    Optional<OwnTask> own = table.own(task);
    if (own.isPresent() && (glue != null || tasks != null)) {
      throw new UserException(
          "--train is a task of your own and --glue has GLUE's; score one in one folder.");
    }
    return own;
  }

  private List<String> ofGlue() throws IOException {
    if (glue == null) {
      throw new UserException("Say what to learn: --glue FOLDER, or --train FILE of your own.");
    }
    List<GlueTask> chosen =
        tasks == null
            ? GlueFolder.open(glue).trainable()
            : tasks.stream().map(TaskOptions::named).toList();
    return chosen.stream().map(GlueTask::title).toList();
  }

  /** What is varied where the user names nothing. */
  private record Grid(List<Double> rates, List<Long> seeds) {}
}
