package daybench.engine.evaluation;

import ai.djl.engine.EngineException;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.files.ProcessLock;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskData;
import daybench.engine.device.ComputeDevice;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.finetuning.FineTuned;
import daybench.engine.finetuning.FineTuning;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes trials in this process, and keeps the best classifier of each task. */
public final class TrialMaker implements TrialWorker {
  private static final Logger LOGGER = LoggerFactory.getLogger(TrialMaker.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final EvaluationFolder folder;
  private final EvaluationRequest request;
  private final StartingPoint start;
  private final ComputeDevice device;
  private final List<Trial> grid;

  /**
   * @param start the model of the folder's request
   */
  public TrialMaker(EvaluationFolder folder, StartingPoint start, ComputeDevice device)
      throws IOException {
    this.folder = folder;
    this.request = folder.request();
    this.start = start;
    this.device = device;
    this.grid = request.trials();
  }

  @Override
  public TrialResult make(Trial trial, FineTuneListener listener, CancelSignal cancel)
      throws IOException {
    TaskData data = data(request, trial.task());
    try {
      FineTuning training =
          new FineTuning(start(trial.task()), data, trial.settings(request.settings()), device);
      FineTuned tuned = training.run(listener, cancel);
      TrialResult result = TrialResult.done(trial, tuned.report());
      keep(result, tuned, data, cancel);
      return result;
    } catch (CancellationException e) {
      throw e;
    } catch (UserException | EngineException | IllegalStateException e) {
      LOGGER.warn("The trial {} failed.", trial.id(), e);
      TrialResult result = TrialResult.failed(trial, String.valueOf(e.getMessage()));
      folder.write(result);
      return result;
    }
  }

  private StartingPoint start(String task) throws IOException {
    if (!request.afterMnli(task)) {
      return start;
    }
    Path best = folder.best(GlueTask.MNLI.title());
    if (!ClassifierFolder.is(best)) {
      throw new UserException(
          "%s begins with MNLI, of which no trial was finished.".formatted(task));
    }
    return start.after(ClassifierFolder.read(best));
  }

  /** Writes a result, and its classifier where it is the best; one process at a time does. */
  private void keep(TrialResult result, FineTuned tuned, TaskData data, CancelSignal cancel)
      throws IOException {
    String task = result.trial().task();
    try (ProcessLock _ = await(folder.bestLockFile(), cancel)) {
      if (best(result)) {
        ClassifierFolder.write(folder.best(task), tuned.classifier());
        folder.write(
            task,
            Analysis.of(
                data.task(), data.development().getFirst(), tuned.predictions().getFirst()));
      }
      folder.write(result);
    }
  }

  private static ProcessLock await(Path file, CancelSignal cancel) throws IOException {
    while (true) {
      Optional<ProcessLock> lock = ProcessLock.tryTake(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      cancel.throwIfCancelled();
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted.");
      }
    }
  }

  /**
   * Whether no other finished trial of the task has as high a score; among equals the first of the
   * grid is the best, whichever ended first.
   */
  private boolean best(TrialResult result) throws IOException {
    int place = grid.indexOf(result.trial());
    return folder.results().stream()
        .filter(other -> other.trial().task().equals(result.trial().task()))
        .filter(other -> other.report() != null && !other.trial().equals(result.trial()))
        .allMatch(
            other ->
                Double.isNaN(other.score())
                    || result.score() > other.score()
                    || (result.score() == other.score() && place < grid.indexOf(other.trial())));
  }

  /** The data of a task as the request wants it. */
  static TaskData data(EvaluationRequest request, String task) throws IOException {
    TaskData data =
        request.own() == null
            ? GlueFolder.open(Path.of(request.data())).data(GlueTask.named(task).orElseThrow())
            : request.own().tables().read();
    return request.trainingRows() == 0
        ? data
        : new TaskData(
            data.task(), data.training().limited(request.trainingRows()), data.development());
  }
}
