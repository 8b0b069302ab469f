package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model that a command is about. */
final class ModelParameter {
  private static final String BEST = "best";

  @Parameters(
      paramLabel = "MODEL",
      index = "0",
      description =
          "The folder of a run (its newest checkpoint is taken), of a checkpoint, or of a Hugging"
              + " Face model.")
  private Path path = Path.of("");

  @Option(
      names = "--checkpoint",
      paramLabel = "NAME",
      description =
          "Which checkpoint of the run: its name in checkpoints/, or best for the lowest held-out"
              + " loss. Default: the newest.")
  private @Nullable String checkpoint;

  /** The folder as it was typed. */
  Path path() {
    return path;
  }

  /**
   * The folder that holds the model.
   *
   * @throws UserException where there is no such checkpoint
   */
  Path place() throws IOException {
    if (path.toString().isBlank()) {
      throw new UserException("The folder of the model has no name; give its path.");
    }
    if (checkpoint == null) {
      return path;
    }
    CheckpointStore store = new CheckpointStore(RunFolder.open(path).checkpoints());
    List<CheckpointFolder> all = store.list();
    for (CheckpointFolder folder : all) {
      if (checkpoint.equals(BEST) ? isBest(folder) : folder.name().equals(checkpoint)) {
        return folder.path();
      }
    }
    throw new UserException(
        "The run %s has no checkpoint %s; it has %s."
            .formatted(
                path,
                checkpoint,
                all.isEmpty()
                    ? "none yet"
                    : String.join(", ", all.stream().map(CheckpointFolder::name).toList())));
  }

  private static boolean isBest(CheckpointFolder folder) throws IOException {
    return Files.isDirectory(folder.path())
        && CheckpointReader.open(folder.path()).info().reasons().contains(CheckpointReason.BEST);
  }
}
