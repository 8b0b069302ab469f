package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.run.RunFolder;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The run that a command is about. */
final class RunParameter {
  @Parameters(paramLabel = "RUN", description = "The folder of the run.")
  private Path path = Path.of("");

  /**
   * The run's folder.
   *
   * @throws daybench.datasets.UserException where it holds no run
   */
  RunFolder open() {
    return open(path);
  }

  /** As {@link #open()}, of any path. */
  static RunFolder open(Path path) {
    if (path.toString().isBlank()) {
      throw new UserException("The folder of the run has no name; give its path.");
    }
    return RunFolder.open(path);
  }
}
