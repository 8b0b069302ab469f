package daybench.controllers.inspect;

/** What is asked of a model. */
public enum Question {
  /** What stands under the masks. */
  PREDICTIONS,
  /** How much each token surprises. */
  SURPRISAL
}
