package daybench.engine.evaluation;

/** How a trial ended. */
public enum TrialState {
  DONE,
  /** By an error; it is tried again when the evaluation is resumed. */
  FAILED
}
