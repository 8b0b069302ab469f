package daybench.controllers.jobs;

/** What a job makes. */
public enum JobKind {
  CORPUS,
  /** A corpus, a run and a model, one after the other. */
  DEMO,
  /** Its run folder tells how it goes, so that what the process says is not kept twice. */
  TRAINING,
  MEASUREMENT,
  EVALUATION,
  EXPORT,
  IMPORT,
  /** GLUE's files from their publishers. */
  DOWNLOAD,
  /** Predictions for the server of GLUE. */
  SUBMISSION,
  /** Starts the runs of the queue. */
  QUEUE;

  /** Whether the JSON lines of the process are kept and read. */
  boolean keepsOutput() {
    return this != TRAINING;
  }
}
