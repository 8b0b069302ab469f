package daybench.engine.evaluation;

import ai.djl.engine.EngineException;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.TaskData;
import daybench.engine.device.ComputeDevice;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.FineTuned;
import daybench.engine.finetuning.FineTuning;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the trials of an evaluation that are not done yet. One that fails is recorded and the next
 * begins. The best classifier of each task is kept.
 */
public final class EvaluationJob {
  private static final Logger LOGGER = LoggerFactory.getLogger(EvaluationJob.class);

  private final EvaluationFolder folder;
  private final EvaluationRequest request;
  private final StartingPoint start;
  private final ComputeDevice device;
  private final EvaluationListener listener;
  private final CancelSignal cancel;

  /**
   * @param start the model of the request
   */
  public EvaluationJob(
      EvaluationFolder folder,
      StartingPoint start,
      ComputeDevice device,
      EvaluationListener listener,
      CancelSignal cancel)
      throws IOException {
    this.folder = folder;
    this.request = folder.request();
    this.start = start;
    this.device = device;
    this.listener = listener;
    this.cancel = cancel;
  }

  /**
   * Makes the trials.
   *
   * @return how the tasks stand at the end
   * @throws UserException where the data of a task cannot be read
   */
  public List<Standing> run() throws IOException {
    try (EvaluationLock _ = EvaluationLock.acquire(folder)) {
      List<Trial> trials = request.trials();
      EvaluationProgress progress = progress(trials);
      try {
        progress.write(EvaluationState.RUNNING, "");
        for (int i = 0; i < trials.size(); i++) {
          cancel.throwIfCancelled();
          if (!done(trials.get(i))) {
            TrialResult result = make(trials.get(i), i + 1, trials.size(), progress);
            folder.writeStandings();
            progress.ended(result);
            listener.ended(result);
          }
        }
        progress.end(EvaluationState.FINISHED, "");
      } catch (CancellationException e) {
        progress.end(EvaluationState.CANCELLED, "");
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        fail(progress, e);
        throw e;
      }
    }
    return folder.standings();
  }

  private boolean done(Trial trial) throws IOException {
    return folder.result(trial).filter(one -> one.state() == TrialState.DONE).isPresent();
  }

  /** Reads the data of all that is left to do first: what is missing is said before hours of it. */
  private EvaluationProgress progress(List<Trial> trials) throws IOException {
    List<Trial> left = new ArrayList<>();
    Map<String, Double> work = new HashMap<>();
    for (Trial trial : trials) {
      if (!done(trial)) {
        left.add(trial);
        if (!work.containsKey(trial.task())) {
          GlueTask task = GlueTask.named(trial.task()).orElseThrow();
          work.put(trial.task(), Estimate.work(data(request, task)));
        }
      }
    }
    return new EvaluationProgress(folder, trials.size(), left, work);
  }

  private static void fail(EvaluationProgress progress, Throwable why) {
    try {
      progress.end(EvaluationState.FAILED, String.valueOf(why.getMessage()));
    } catch (IOException e) {
      why.addSuppressed(e); // a full disk takes no last words either
    }
  }

  private TrialResult make(Trial trial, int number, int all, EvaluationProgress progress)
      throws IOException {
    GlueTask task = GlueTask.named(trial.task()).orElseThrow();
    TaskData data = data(request, task);
    TrialResult result;
    try {
      FineTuning training =
          new FineTuning(start(task), data, trial.settings(request.settings()), device);
      FineTuned tuned =
          training.run(progress.begun(trial, listener.begun(trial, number, all)), cancel);
      result = TrialResult.done(trial, tuned.report());
      if (best(result)) {
        ClassifierFolder.write(folder.best(trial.task()), tuned.classifier());
        folder.write(
            trial.task(),
            Analysis.of(
                data.task(), data.development().getFirst(), tuned.predictions().getFirst()));
      }
    } catch (CancellationException e) {
      throw e;
    } catch (UserException | EngineException | IllegalStateException e) {
      LOGGER.warn("The trial {} failed.", trial.id(), e);
      result = TrialResult.failed(trial, String.valueOf(e.getMessage()));
    }
    folder.write(result);
    return result;
  }

  /** Whether no other finished trial of the task has as high a score. */
  private boolean best(TrialResult result) throws IOException {
    return folder.results().stream()
        .filter(other -> other.trial().task().equals(result.trial().task()))
        .filter(other -> other.report() != null && !other.trial().equals(result.trial()))
        .allMatch(other -> result.score() > other.score() || Double.isNaN(other.score()));
  }

  private StartingPoint start(GlueTask task) throws IOException {
    if (!request.afterMnli(task)) {
      return start;
    }
    Path best = folder.best(GlueTask.MNLI.title());
    if (!ClassifierFolder.is(best)) {
      throw new UserException(
          "%s begins with MNLI, of which no trial was finished.".formatted(task.title()));
    }
    return start.after(ClassifierFolder.read(best));
  }

  /** The data of a task as the request wants it. */
  public static TaskData data(EvaluationRequest request, GlueTask task) throws IOException {
    TaskData data = GlueFolder.open(Path.of(request.data())).data(task);
    return request.trainingRows() == 0
        ? data
        : new TaskData(
            data.task(), data.training().limited(request.trainingRows()), data.development());
  }
}
