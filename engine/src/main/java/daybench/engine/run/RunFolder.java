package daybench.engine.run;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files of a run.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
  /** The name of the file that makes a folder a run folder. */
  public static final String REQUEST = "run.json";

  /**
   * Makes a new run folder.
   *
   * @throws UserException where the folder holds something already
   */
  public static RunFolder create(Path path, RunRequest request) throws IOException {
    RunFolder folder = new RunFolder(path);
    if (Files.exists(folder.requestFile())) {
      throw new UserException(
          path + " holds a run already; resume it, or choose another folder for the new one.");
    }
    if (!isAbsentOrEmpty(path)) {
      throw new UserException(path + " is not empty; choose another folder for the run.");
    }
    Files.createDirectories(path);
    folder.replaceRequest(request);
    return folder;
  }

  /**
   * An existing run folder.
   *
   * @throws UserException where the folder holds no run
   */
  public static RunFolder open(Path path) {
    RunFolder folder = new RunFolder(path);
    if (!Files.isDirectory(path)) {
      throw new UserException("There is no folder " + path + "; give the folder of a run.");
    }
    if (!Files.isRegularFile(folder.requestFile())) {
      throw new UserException(
          path + " is not the folder of a run: it has no " + REQUEST + "; choose another.");
    }
    return folder;
  }

  /**
   * What the run was asked to do.
   *
   * @throws UserException where run.json is damaged or of another version
   */
  public RunRequest request() throws IOException {
    return RunRequest.fromJson(
        BoundedText.read(requestFile()), String.valueOf(requestFile().toAbsolutePath()));
  }

  /** Writes run.json; with an extended budget, for example. */
  public void replaceRequest(RunRequest request) throws IOException {
    AtomicFiles.write(requestFile(), request.toJson());
  }

  public Path requestFile() {
    return path.resolve(REQUEST);
  }

  public Path statusFile() {
    return path.resolve("status.json");
  }

  public Path eventsFile() {
    return path.resolve("events.jsonl");
  }

  /** The sentences that the run fills. */
  public SentencesFile sentences() {
    return new SentencesFile(path.resolve("sentences.txt"));
  }

  public Path logFile() {
    return path.resolve("log.txt");
  }

  public Path lockFile() {
    return path.resolve("lock");
  }

  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** The folder of the requests to the run. */
  public ControlFolder control() {
    return new ControlFolder(path.resolve("control"));
  }

  private static boolean isAbsentOrEmpty(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
    try (Stream<Path> entries = Files.list(path)) {
      // A log may have been opened in the folder before the run.
      return entries.allMatch(entry -> entry.endsWith("log.txt"));
    }
  }
}
