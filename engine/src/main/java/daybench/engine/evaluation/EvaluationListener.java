package daybench.engine.evaluation;

import daybench.engine.finetuning.FineTuneListener;

/** Told how an evaluation goes. */
public interface EvaluationListener {
  /** Hears nothing. */
  EvaluationListener NONE = new EvaluationListener() {};

  /**
   * A trial begins.
   *
   * @param number of it, from 1
   * @param all trials of the grid
   * @return told of the training
   */
  default FineTuneListener begun(Trial trial, int number, int all) {
    return FineTuneListener.NONE;
  }

  /** A trial ended, well or not. */
  default void ended(TrialResult result) {}
}
