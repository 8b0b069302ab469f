package daybench.engine.queue;

/** How an entry of the queue stands. */
public enum QueueState {
  WAITING,
  /** Started, and its run folder tells the rest. */
  STARTED,
  DONE,
  /** Its run ended with an error, gave up, or could not be started; the queue went on. */
  FAILED;

  /** Whether nothing more happens to it. */
  public boolean over() {
    return this == DONE || this == FAILED;
  }
}
