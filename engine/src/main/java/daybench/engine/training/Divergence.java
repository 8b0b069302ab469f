package daybench.engine.training;

/** Decides what to do about steps whose loss or gradient is not finite. */
final class Divergence {
  /** Such steps in a row after which the run goes back to its last checkpoint. */
  static final int SKIPS = 5;

  /** Returns, without a new checkpoint between, after which the run gives up. */
  static final int RETURNS = 3;

  /** What is said then. */
  static final String GIVING_UP =
      "The loss stayed infinite or undefined, also after going back to a checkpoint and passing over"
          + " the data; lower the learning rate, or set a gradient clip.";

  /** What to do after a step. */
  enum Verdict {
    /** The step was sound. */
    SOUND,
    /** The step is skipped. */
    SKIP,
    /** Back to the last checkpoint. */
    GO_BACK,
    GIVE_UP
  }

  private int inARow;
  private int returns;

  Verdict judge(StepResult step) {
    if (step.sound()) {
      inARow = 0;
      return Verdict.SOUND;
    }
    inARow++;
    if (inARow % SKIPS != 0) {
      return Verdict.SKIP;
    }
    return returns++ < RETURNS ? Verdict.GO_BACK : Verdict.GIVE_UP;
  }

  /** Steps that were not sound, one after the other, until now. */
  int inARow() {
    return inARow;
  }

  /** A new checkpoint was saved: the run got over it. */
  void gotOver() {
    returns = 0;
  }
}
