package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskData;
import daybench.engine.evaluation.OwnTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is learned: a task of GLUE, or tables of one's own. */
public final class TaskOptions {
  @Option(
      names = "--glue",
      paramLabel = "FOLDER",
      description = "The folder of GLUE's official files, for --task.")
  private @Nullable Path glue;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description =
          "CoLA, SST-2, MRPC, STS-B, QQP, MNLI, QNLI, RTE or WNLI; or a name of your own.")
  private @Nullable String task;

  @Mixin private TableOptions table = new TableOptions();

  @Option(
      names = "--train-rows",
      paramLabel = "N",
      description = "Use only the first N training rows.")
  private @Nullable Integer trainRows;

  /**
   * Reads the examples.
   *
   * @throws UserException where the options name no task, or its files cannot be read
   */
  public TaskData read() throws IOException {
    TaskData all = all();
    return trainRows == null
        ? all
        : new TaskData(
            all.task(), all.training().limited(Math.max(1, trainRows)), all.development());
  }

  private TaskData all() throws IOException {
    Optional<OwnTask> own = table.own(task);
    if (own.isPresent()) {
      return own.get().tables().read();
    }
    if (glue == null || task == null) {
      throw new UserException("Say what to learn: --glue FOLDER and --task NAME, or --train FILE.");
    }
    return GlueFolder.open(glue).data(named(task));
  }

  /**
   * A task of GLUE that can be trained.
   *
   * @throws UserException where there is none of this name
   */
  public static GlueTask named(String name) {
    return GlueTask.named(name)
        .filter(one -> one != GlueTask.AX)
        .orElseThrow(
            () ->
                new UserException(
                    "There is no task %s; choose one of %s."
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                Arrays.stream(GlueTask.values())
                                    .filter(one -> one != GlueTask.AX)
                                    .map(GlueTask::title)
                                    .toList()))));
  }
}
