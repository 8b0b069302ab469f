package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.glue.Columns;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskData;
import daybench.datasets.glue.TaskTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "A table of your own to learn from (.tsv, .csv or .jsonl).")
  private @Nullable Path train;

  @Option(names = "--dev", paramLabel = "FILE", description = "The table to compare models on.")
  private @Nullable Path development;

  @Option(
      names = "--text",
      paramLabel = "COLUMN",
      defaultValue = "text",
      description = "Its column of the text. Default: ${DEFAULT-VALUE}.")
  private String text = "text";

  @Option(
      names = "--second-text",
      paramLabel = "COLUMN",
      description = "Its column of the second text of pairs.")
  private @Nullable String secondText;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      defaultValue = "label",
      description = "Its column of the class or score. Default: ${DEFAULT-VALUE}.")
  private String label = "label";

  @Option(
      names = "--regression",
      description = "The label is a number to be estimated, not the name of a class.")
  private boolean regression;

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
    if (train != null && development != null) {
      return new TaskTables(
              task == null ? "task" : task,
              train,
              development,
              new Columns(text, secondText, label, null),
              regression)
          .read();
    }
    if (glue == null || task == null) {
      throw new UserException(
          "Say what to learn: --glue FOLDER and --task NAME, or --train FILE and --dev FILE.");
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
