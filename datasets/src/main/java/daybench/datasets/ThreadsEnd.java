package daybench.datasets;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Waits for threads that were told to end. */
public final class ThreadsEnd {
  private ThreadsEnd() {}

  /**
   * Returns once none of the threads works any more, so that what they use may go. An interrupt
   * does not shorten the wait, nor reach the threads as {@link ExecutorService#close} would let it;
   * it is kept for the caller.
   *
   * @param threads shut down already
   */
  public static void await(ExecutorService threads) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
