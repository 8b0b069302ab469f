package daybench.engine.run;

/** What the process of a run says it is doing. */
public enum RunState {
  /** Opening the corpus, loading libraries, building the model. */
  STARTING,
  RUNNING,
  /** Waiting for a request to go on; the budget does not run. */
  PAUSED,
  /** Saving, since it was asked to stop. */
  STOPPING,
  /** Stopped as asked, with everything saved; can be resumed. */
  STOPPED,
  /** The budget is used up. */
  FINISHED,
  /** Ended by a failure. */
  FAILED,
  /** Ended since the training diverged or did not learn. */
  GAVE_UP;

  /** Whether a process is said to be at work. */
  public boolean live() {
    return switch (this) {
      case STARTING, RUNNING, PAUSED, STOPPING -> true;
      case STOPPED, FINISHED, FAILED, GAVE_UP -> false;
    };
  }
}
