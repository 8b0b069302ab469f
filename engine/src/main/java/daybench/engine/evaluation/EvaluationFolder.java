package daybench.engine.evaluation;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of an evaluation: evaluation.json, a trial.json for each trial, results.json, and for
 * each task the best classifier with its analysis.
 *
 * @param path the folder
 */
public record EvaluationFolder(Path path) {
  /** The name of the file that makes a folder that of an evaluation. */
  public static final String REQUEST = "evaluation.json";

  private static final String RESULT = "trial.json";
  private static final long MOST_BYTES = 64 << 20;

  /**
   * Makes a new folder, or opens that of the same request to go on with it.
   *
   * @throws UserException where the folder holds another evaluation or something else
   */
  public static EvaluationFolder begin(Path path, EvaluationRequest request) throws IOException {
    EvaluationFolder folder = new EvaluationFolder(path);
    if (Files.exists(folder.path.resolve(REQUEST))) {
      if (!folder.request().equals(request)) {
        throw new UserException(
            "%s holds an evaluation of other settings; choose another folder, or resume that one."
                .formatted(path));
      }
      return folder;
    }
    if (Files.exists(path) && !daybench.datasets.files.EmptyFolder.is(path)) {
      throw new UserException("%s is not empty; choose another folder.".formatted(path));
    }
    Files.createDirectories(path);
    AtomicFiles.write(path.resolve(REQUEST), request.toJson());
    return folder;
  }

  /**
   * An existing folder.
   *
   * @throws UserException where it holds no evaluation
   */
  public static EvaluationFolder open(Path path) {
    if (!Files.isRegularFile(path.resolve(REQUEST))) {
      throw new UserException(
          "%s holds no evaluation: it has no %s; give the folder that \"daybench glue run\" made."
              .formatted(path, REQUEST));
    }
    return new EvaluationFolder(path);
  }

  public EvaluationRequest request() throws IOException {
    Path file = path.resolve(REQUEST);
    return EvaluationRequest.fromJson(text(file), file.toString());
  }

  /** How it stands; empty where no process has begun, or an older Daybench made it. */
  public Optional<EvaluationStatus> status() throws IOException {
    Path file = statusFile();
    return Files.isRegularFile(file) ? Optional.of(EvaluationStatus.read(file)) : Optional.empty();
  }

  Path statusFile() {
    return path.resolve("status.json");
  }

  Path lockFile() {
    return path.resolve("lock");
  }

  /** Held by the process that compares a classifier with the best one and puts it there. */
  Path bestLockFile() {
    return path.resolve("best.lock");
  }

  /** The result of a trial; empty where it was not finished. */
  public Optional<TrialResult> result(Trial trial) throws IOException {
    Path file = trial(trial).resolve(RESULT);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(
        Json.convertLeniently(
            Json.parse(text(file), file.toString()), TrialResult.class, file.toString()));
  }

  /** The results of all finished trials, in the order of the grid. */
  public List<TrialResult> results() throws IOException {
    List<TrialResult> results = new ArrayList<>();
    for (Trial trial : request().trials()) {
      result(trial).ifPresent(results::add);
    }
    return List.copyOf(results);
  }

  void write(TrialResult result) throws IOException {
    Path folder = trial(result.trial());
    Files.createDirectories(folder);
    AtomicFiles.write(folder.resolve(RESULT), Json.indented(result));
  }

  /** Writes results.json: the standing of every task. */
  void writeStandings() throws IOException {
    AtomicFiles.write(path.resolve("results.json"), Json.indented(standings()));
  }

  /** How the tasks stand, by the trials finished so far. */
  public List<Standing> standings() throws IOException {
    return Standing.of(request(), results());
  }

  private Path trial(Trial trial) {
    return path.resolve("trials").resolve(trial.id());
  }

  /** The folder of the best classifier of a task, see {@code ClassifierFolder}. */
  public Path best(String task) {
    return path.resolve("best").resolve(task);
  }

  /** What the best classifier of a task gets wrong. */
  public Analysis analysis(String task) throws IOException {
    Path file = analysisFile(task);
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "%s has no analysis of %s: no trial of it is finished.".formatted(path, task));
    }
    return Json.convertLeniently(
        Json.parse(text(file), file.toString()), Analysis.class, file.toString());
  }

  void write(String task, Analysis analysis) throws IOException {
    Files.createDirectories(best(task));
    AtomicFiles.write(analysisFile(task), Json.indented(analysis));
  }

  private Path analysisFile(String task) {
    return best(task).resolve("analysis.json");
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new UserException("%s is too large to be Daybench's.".formatted(file));
    }
    return Files.readString(file);
  }
}
