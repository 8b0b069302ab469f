package daybench.engine.jobs;

import daybench.datasets.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The files of one command of the engine that another program started: what was asked for, which
 * process does it, what it says, and how it ended. Whoever reads the folder knows as much as
 * whoever started the process, and the process itself records its end, so that the starter need not
 * live.
 *
 * @param path the folder
 */
public record JobFolder(Path path) {
  /** The environment variable that tells a process of the engine its folder. */
  public static final String VARIABLE = "DAYBENCH_JOB";

  /** The folder of this process, where it was started with one. */
  public static Optional<JobFolder> ofThisProcess() {
    @Nullable String folder = System.getenv(VARIABLE);
    return folder == null || folder.isBlank()
        ? Optional.empty()
        : Optional.of(new JobFolder(Path.of(folder)));
  }

  /** What was asked for; JSON. */
  public Path requestFile() {
    return path.resolve("job.json");
  }

  /** Which process does it; JSON. */
  public Path processFile() {
    return path.resolve("process.json");
  }

  /** Its standard output: one JSON object a line. */
  public Path outputFile() {
    return path.resolve("output.jsonl");
  }

  /** Its standard error: text. */
  public Path errorsFile() {
    return path.resolve("errors.txt");
  }

  /** Its exit code; missing while it runs, and where it was killed. */
  public Path exitFile() {
    return path.resolve("exit");
  }

  /** Says how the process ended, unless that is said already. */
  public void recordExit(int code) throws IOException {
    if (Files.isDirectory(path) && exitCode().isEmpty()) {
      AtomicFiles.write(exitFile(), code + "\n");
    }
  }

  /** The exit code, where one is recorded. */
  public OptionalInt exitCode() throws IOException {
    try {
      return OptionalInt.of(Integer.parseInt(Files.readString(exitFile()).strip()));
    } catch (NoSuchFileException | NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
