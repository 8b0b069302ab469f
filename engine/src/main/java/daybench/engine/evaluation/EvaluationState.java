package daybench.engine.evaluation;

/** How an evaluation stands. */
public enum EvaluationState {
  /** Nothing was begun yet. */
  NOT_STARTED,
  RUNNING,
  /** Every trial of the grid was made; single ones may have failed. */
  FINISHED,
  /** It ended by an error that concerns all trials. */
  FAILED,
  /** It was asked to end; can be resumed. */
  CANCELLED,
  /** It says it is at work, and its process is gone: it was killed; can be resumed. */
  INTERRUPTED;

  /** Whether a process is at work. */
  public boolean live() {
    return this == RUNNING;
  }
}
