package daybench.datasets;

import java.util.concurrent.CancellationException;

/** Asks a long job to end early. Looked at often by the job, from any of its threads. */
@FunctionalInterface
public interface CancelSignal {
  /** Never asks. */
  CancelSignal NEVER = () -> false;

  boolean cancelled();

  /**
   * Ends the job where asked to.
   *
   * @throws CancellationException where cancelled
   */
  default void throwIfCancelled() {
    if (cancelled()) {
      throw new CancellationException("The job was cancelled.");
    }
  }
}
