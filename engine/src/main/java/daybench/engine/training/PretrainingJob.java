package daybench.engine.training;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunLock;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pretraining run in its folder: a new one, or one that goes on. */
public final class PretrainingJob {
  private final RunFolder folder;
  private final @Nullable BudgetSettings newBudget;
  private final @Nullable CheckpointFolder from;
  private final Workplace workplace;

  private PretrainingJob(
      RunFolder folder,
      @Nullable BudgetSettings newBudget,
      @Nullable CheckpointFolder from,
      Workplace workplace) {
    this.folder = folder;
    this.newBudget = newBudget;
    this.from = from;
    this.workplace = workplace;
  }

  /**
   * A new run.
   *
   * @param folder absent or empty
   * @throws UserException where the folder holds something already
   */
  public static PretrainingJob create(Path folder, RunRequest request, Workplace workplace)
      throws IOException {
    return new PretrainingJob(RunFolder.create(folder, request), null, null, workplace);
  }

  /**
   * A run that goes on from its newest sound checkpoint, or from the start where there is none.
   *
   * @param budget replaces the one of the request, to make a run longer; null keeps it
   * @throws UserException where the folder is no run, or the run is finished and not made longer
   */
  public static PretrainingJob resume(
      Path folder, @Nullable BudgetSettings budget, Workplace workplace) throws IOException {
    RunFolder run = RunFolder.open(folder);
    refuseIfFinished(run, budget == null ? run.request().budget() : budget);
    return new PretrainingJob(run, budget, null, workplace);
  }

  /**
   * A run that goes back to one of its checkpoints and on from there. Later checkpoints are renamed
   * to {@code later-step-...}, in the stead of ones that were renamed so before.
   *
   * @param checkpoint the name of its folder
   * @param budget as in {@link #resume}
   * @throws UserException where there is no such checkpoint, it is damaged, or its budget is used
   *     up
   */
  public static PretrainingJob resumeFrom(
      Path folder, String checkpoint, @Nullable BudgetSettings budget, Workplace workplace)
      throws IOException {
    RunFolder run = RunFolder.open(folder);
    CheckpointFolder from = new CheckpointStore(run.checkpoints()).named(checkpoint);
    CheckpointInfo info = CheckpointReader.open(from.path()).info();
    BudgetSettings planned = budget == null ? run.request().budget() : budget;
    if (new Budget(planned, () -> 0, 0).spent(info.step(), info.elapsedSeconds())) {
      throw new UserException(
          "At %s the budget was used up; give the run a larger one, or choose an earlier checkpoint."
              .formatted(checkpoint));
    }
    return new PretrainingJob(run, budget, from, workplace);
  }

  private static void refuseIfFinished(RunFolder run, BudgetSettings budget) throws IOException {
    if (!Files.exists(run.statusFile())) {
      return;
    }
    RunStatus status;
    try {
      status = RunStatus.read(run.statusFile());
    } catch (UserException e) {
      return; // damaged by a crash; the checkpoints say how far the run is
    }
    boolean spent = new Budget(budget, () -> 0, 0).spent(status.step(), status.elapsedSeconds());
    if (status.state() == RunState.FINISHED && spent) {
      throw new UserException(
          "The run %s is finished: its budget is used up; give it a larger one to go on."
              .formatted(run.path()));
    }
  }

  /** The folder of the run. */
  public RunFolder folder() {
    return folder;
  }

  /**
   * Trains until the budget is spent, or until asked to stop by the signal or the control folder;
   * then all is saved. Everything there is to say is said in the run folder.
   *
   * @throws UserException where the run cannot begin or go on, and the user can mend it: another
   *     process works on it, its corpus is missing or another, no checkpoint is sound
   */
  public RunOutcome run(CancelSignal cancel) throws IOException {
    try (RunLock _ = RunLock.acquire(folder)) {
      RunRequest request = request();
      try (RunReport report = new RunReport(folder, request.budget())) {
        try {
          RunOutcome outcome = train(request, report, cancel);
          report.state(outcome.state(), outcome.message());
          return outcome;
        } catch (IOException | RuntimeException | Error e) {
          report.state(RunState.FAILED, reason(e));
          throw e;
        }
      }
    }
  }

  /** What to do, with the new budget written down if there is one. */
  private RunRequest request() throws IOException {
    RunRequest request = folder.request();
    if (newBudget == null || newBudget.equals(request.budget())) {
      return request;
    }
    RunRequest changed = request.withBudget(newBudget);
    folder.replaceRequest(changed);
    return changed;
  }

  private RunOutcome train(RunRequest request, RunReport report, CancelSignal cancel)
      throws IOException {
    CheckpointStore store = new CheckpointStore(folder.checkpoints());
    store.recover();
    if (from != null) {
      store.setAsideAfter(from.step(), CheckpointStore.LATER);
    }
    Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
    folder.control().discardOlderThan(start);
    try (TrainingData data = workplace.open(request)) {
      Compatibility.check(request, data);
      Optional<CheckpointReader> checkpoint = CheckpointKeeper.newest(store, report);
      if (checkpoint.isPresent()) {
        Compatibility.check(request, data, checkpoint.get());
      }
      report.started(SavedPoint.of(checkpoint), newBudget);
      return new Session(request, folder, workplace, report, data).train(checkpoint, cancel);
    }
  }

  /** Its words, or its kind where it has none. */
  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.toString() : message;
  }
}
