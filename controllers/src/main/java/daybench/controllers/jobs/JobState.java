package daybench.controllers.jobs;

/** How a job stands. */
public enum JobState {
  RUNNING,
  DONE,
  /** It ended with an error, of which the snapshot has the sentence. */
  FAILED,
  /** It was asked to end. */
  CANCELLED,
  /** Its process is gone and left no word: it was killed, or the machine went down. */
  LOST;

  /** Whether a process is at work. */
  public boolean live() {
    return this == RUNNING;
  }
}
