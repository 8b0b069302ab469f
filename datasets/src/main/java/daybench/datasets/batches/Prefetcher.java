package daybench.datasets.batches;

import daybench.datasets.ThreadsEnd;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prepares micro-batches ahead on threads of its own and hands them out in order. A step of {@code
 * sequencesPerStep} sequences is cut into micro-batches of {@code sequencesPerMicroBatch}, the last
 * of a step taking what is left. For one consuming thread.
 */
public final class Prefetcher implements AutoCloseable {
  private final BatchSource source;
  private final int sequencesPerStep;
  private final int sequencesPerMicroBatch;
  private final int ahead;
  private final ExecutorService threads;
  private final Deque<Future<MicroBatch>> ready = new ArrayDeque<>();
  private long nextPosition;
  private int doneInStep;
  private long waitedNanos;

  /**
   * Starts to prepare.
   *
   * @param position the global position to start at: the start of a step
   * @param ahead how many micro-batches are kept ahead of the consumer
   * @param threadCount how many threads prepare them
   */
  public Prefetcher(
      BatchSource source,
      long position,
      int sequencesPerStep,
      int sequencesPerMicroBatch,
      int ahead,
      int threadCount) {
    if (sequencesPerStep <= 0 || sequencesPerMicroBatch <= 0 || ahead <= 0) {
      throw new IllegalArgumentException("The sizes of batches must be positive.");
    }
    this.source = source;
    this.sequencesPerStep = sequencesPerStep;
    this.sequencesPerMicroBatch = sequencesPerMicroBatch;
    this.ahead = ahead;
    this.threads =
        Executors.newFixedThreadPool(
            threadCount, Thread.ofPlatform().daemon().name("batches-", 0).factory());
    seek(position);
  }

  /**
   * The next micro-batch.
   *
   * @throws CancellationException if the calling thread is interrupted while it waits
   */
  public MicroBatch next() {
    Future<MicroBatch> head = ready.removeFirst();
    request();
    long start = System.nanoTime();
    boolean waits = !head.isDone();
    try {
      MicroBatch batch = head.get();
      waitedNanos += waits ? System.nanoTime() - start : 0;
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for a batch.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A batch could not be prepared: " + e.getCause(), e);
    }
  }

  /** The time {@link #next} has waited for batches that were not ready, since the start. */
  public double waitedSeconds() {
    return waitedNanos / 1e9;
  }

  /** Forgets what was prepared and goes on at a global position: the start of a step. */
  public void seek(long position) {
    ready.forEach(future -> future.cancel(false));
    ready.clear();
    nextPosition = position;
    doneInStep = 0;
    for (int i = 0; i < ahead; i++) {
      request();
    }
  }

  private void request() {
    long position = nextPosition;
    int sequences = Math.min(sequencesPerMicroBatch, sequencesPerStep - doneInStep);
    nextPosition += sequences;
    doneInStep = (doneInStep + sequences) % sequencesPerStep;
    ready.addLast(threads.submit(() -> source.at(position, sequences)));
  }

  @Override
  public void close() {
    ready.forEach(future -> future.cancel(false));
    threads.shutdownNow();
    ThreadsEnd.await(threads); // the store may be unmapped next: no thread may still read it
  }
}
