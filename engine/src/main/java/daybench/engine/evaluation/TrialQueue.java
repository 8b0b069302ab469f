package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.glue.GlueTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The trials that are left to make, handed out in the order of the grid. Those that begin with the
 * best of MNLI wait until all of MNLI are made.
 */
final class TrialQueue {
  private static final long PAUSE_MILLIS = 100;

  private final EvaluationRequest request;
  private final List<Trial> waiting;
  private int atWorkOnMnli;

  TrialQueue(EvaluationRequest request, List<Trial> left) {
    this.request = request;
    this.waiting = new ArrayList<>(left);
  }

  /** The next trial, when it can begin; empty where none is left. */
  synchronized Optional<Trial> take(CancelSignal cancel) {
    while (true) {
      cancel.throwIfCancelled();
      Optional<Trial> next = waiting.stream().filter(this::ready).findFirst();
      if (next.isPresent()) {
        waiting.remove(next.get());
        atWorkOnMnli += ofMnli(next.get()) ? 1 : 0;
        return next;
      }
      if (waiting.isEmpty()) {
        return Optional.empty();
      }
      try {
        wait(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted.");
      }
    }
  }

  /** A trial that was taken is made. */
  synchronized void made(Trial trial) {
    atWorkOnMnli -= ofMnli(trial) ? 1 : 0;
    notifyAll();
  }

  private boolean ready(Trial trial) {
    return !request.afterMnli(trial.task())
        || (atWorkOnMnli == 0 && waiting.stream().noneMatch(TrialQueue::ofMnli));
  }

  private static boolean ofMnli(Trial trial) {
    return trial.task().equals(GlueTask.MNLI.title());
  }
}
