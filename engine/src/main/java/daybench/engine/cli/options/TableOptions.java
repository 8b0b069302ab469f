package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.engine.evaluation.OwnTask;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Tables of one's own to learn from. */
final class TableOptions {
  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "A table of your own to learn from (.tsv, .csv or .jsonl).")
  private @Nullable Path train;

  @Option(
      names = "--dev",
      paramLabel = "FILE",
      description = "The table to compare models on. Default: a tenth of the rows of --train.")
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

  /**
   * The task of the tables; empty where there are none.
   *
   * @param name what it is called; null to call it by its file
   * @throws UserException where there is a table to compare on but none to learn from
   */
  Optional<OwnTask> own(@Nullable String name) {
    if (train == null) {
      if (development != null) {
        throw new UserException("--dev names a table to compare on; say by --train what to learn.");
      }
      return Optional.empty();
    }
    return Optional.of(
        new OwnTask(
            name == null ? OwnTask.nameOf(train) : name,
            train.toString(),
            development == null ? null : development.toString(),
            text,
            secondText,
            label,
            regression));
  }
}
