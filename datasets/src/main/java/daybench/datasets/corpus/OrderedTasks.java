package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ThreadsEnd;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks on threads and hands their results to the calling thread in the tasks' order, so that
 * what is made of them does not depend on the number of threads. Only so many tasks are begun ahead
 * of the consumer that memory stays bounded.
 */
final class OrderedTasks implements AutoCloseable {
  private static final int AHEAD_PER_THREAD = 2;

  private final ExecutorService threads;
  private final int ahead;
  private final CancelSignal cancel;
  private volatile boolean ending;

  /** What is done with each result. */
  @FunctionalInterface
  interface Consumer<T> {
    void accept(T result) throws IOException;
  }

  OrderedTasks(int threadCount, CancelSignal cancel) {
    this.cancel = cancel;
    this.ahead = 1 + AHEAD_PER_THREAD * threadCount;
    this.threads =
        Executors.newFixedThreadPool(
            threadCount, Thread.ofPlatform().daemon().name("corpus-", 0).factory());
  }

  /**
   * What tasks are to look at: asks them to end where the job is cancelled or a task has failed.
   * They are never interrupted, which would close files under their hands and look like a fault of
   * these.
   */
  CancelSignal signal() {
    return () -> ending || cancel.cancelled();
  }

  /**
   * Runs all tasks. The first failure, in the tasks' order, ends the others and is thrown.
   *
   * @throws CancellationException also where the calling thread is interrupted
   */
  <T> void run(Iterator<Callable<T>> tasks, Consumer<T> consumer) throws IOException {
    Deque<Future<T>> begun = new ArrayDeque<>();
    boolean finished = false;
    try {
      while (tasks.hasNext() || !begun.isEmpty()) {
        while (tasks.hasNext() && begun.size() < ahead) {
          begun.addLast(threads.submit(tasks.next()));
        }
        consumer.accept(begun.removeFirst().get());
      }
      finished = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while preparing a corpus.");
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      ending |= !finished;
      begun.forEach(future -> future.cancel(false));
    }
  }

  private static RuntimeException failure(ExecutionException e) throws IOException {
    switch (e.getCause()) {
      case IOException cause -> throw cause;
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      case null, default -> throw new IllegalStateException(e);
    }
  }

  /** Ends the threads, waiting until none works any more. */
  @Override
  public void close() {
    ending = true;
    threads.shutdown();
    ThreadsEnd.await(threads); // the files they write may be deleted or renamed next
  }
}
