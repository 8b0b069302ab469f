package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has the trials of an evaluation made that are not done yet, as many at a time as there are
 * workers. One that fails is recorded and the next begins.
 */
public final class EvaluationJob {
  private final EvaluationFolder folder;
  private final EvaluationRequest request;
  private final List<? extends TrialWorker> workers;
  private final EvaluationListener listener;
  private final CancelSignal cancel;

  /**
   * @param workers at least one; they stay open
   * @param listener told of one thing at a time, by the thread of the worker that did it
   */
  public EvaluationJob(
      EvaluationFolder folder,
      List<? extends TrialWorker> workers,
      EvaluationListener listener,
      CancelSignal cancel)
      throws IOException {
    this.folder = folder;
    this.request = folder.request();
    this.workers = List.copyOf(workers);
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
      List<Trial> left = left();
      EvaluationProgress progress =
          new EvaluationProgress(folder, request.trials().size(), left, work(left));
      try {
        progress.write(EvaluationState.RUNNING, "");
        work(new TrialQueue(request, left), progress);
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

  private List<Trial> left() throws IOException {
    List<Trial> left = new ArrayList<>();
    for (Trial trial : request.trials()) {
      if (folder.result(trial).filter(one -> one.state() == TrialState.DONE).isEmpty()) {
        left.add(trial);
      }
    }
    return left;
  }

  /** Reads the data of all that is left to do first: what is missing is said before hours of it. */
  private Map<String, Double> work(List<Trial> left) throws IOException {
    Map<String, Double> work = new HashMap<>();
    for (Trial trial : left) {
      if (!work.containsKey(trial.task())) {
        work.put(trial.task(), Estimate.work(TrialMaker.data(request, trial.task())));
      }
    }
    return work;
  }

  private static void fail(EvaluationProgress progress, Throwable why) {
    try {
      progress.end(EvaluationState.FAILED, String.valueOf(why.getMessage()));
    } catch (IOException e) {
      why.addSuppressed(e); // a full disk takes no last words either
    }
  }

  private void work(TrialQueue queue, EvaluationProgress progress) throws IOException {
    if (workers.size() == 1) {
      work(workers.getFirst(), queue, progress, cancel);
      return;
    }
    AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    CancelSignal orTrouble = () -> cancel.cancelled() || trouble.get() != null;
    List<Thread> threads = new ArrayList<>();
    for (TrialWorker worker : workers) {
      threads.add(
          Thread.ofPlatform()
              .name("trials " + (threads.size() + 1))
              .start(
                  () -> {
                    try {
                      work(worker, queue, progress, orTrouble);
                    } catch (IOException | RuntimeException | Error e) {
                      trouble.compareAndSet(null, e); // the others end, by the signal
                    }
                  }));
    }
    await(threads, trouble);
    switch (trouble.get()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Waits for all, also when this thread is asked to end: they are asked, too. */
  private static void await(List<Thread> threads, AtomicReference<@Nullable Throwable> trouble) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          trouble.compareAndSet(null, new CancellationException("Interrupted."));
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(
      TrialWorker worker, TrialQueue queue, EvaluationProgress progress, CancelSignal signal)
      throws IOException {
    List<Trial> grid = request.trials();
    for (Optional<Trial> next = queue.take(signal); next.isPresent(); next = queue.take(signal)) {
      Trial trial = next.get();
      TrialResult result = worker.make(trial, begun(trial, grid, progress), signal);
      synchronized (this) {
        folder.writeStandings();
        progress.ended(result);
        listener.ended(result);
      }
      queue.made(trial);
    }
  }

  private synchronized FineTuneListener begun(
      Trial trial, List<Trial> grid, EvaluationProgress progress) throws IOException {
    FineTuneListener hears = listener.begun(trial, grid.indexOf(trial) + 1, grid.size());
    return progress.begun(trial, new Ordered(hears));
  }

  /** Keeps the trials that are made at a time from speaking at once. */
  private final class Ordered implements FineTuneListener {
    private final FineTuneListener listener;

    Ordered(FineTuneListener listener) {
      this.listener = listener;
    }

    @Override
    public void stepped(long step, long steps, double loss) {
      synchronized (EvaluationJob.this) {
        listener.stepped(step, steps, loss);
      }
    }

    @Override
    public void evaluated(Evaluation evaluation) {
      synchronized (EvaluationJob.this) {
        listener.evaluated(evaluation);
      }
    }
  }
}
