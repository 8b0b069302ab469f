package daybench.engine.checkpoint;

/** Why a checkpoint was saved, which decides how long it is kept. */
public enum CheckpointReason {
  /** Time had passed; the newest few are kept. */
  PERIODIC,
  /** The run was asked to stop; kept like a periodic one. */
  STOPPED,
  /** A share of the budget was used; kept. */
  FRACTION,
  /** The held-out loss was the lowest so far; kept until a better one is saved. */
  BEST,
  /** Someone asked for it; kept. */
  REQUESTED,
  /** The end of the run; kept. */
  FINAL;

  /** Whether a checkpoint saved for this is never deleted. */
  boolean kept() {
    return switch (this) {
      case FRACTION, REQUESTED, FINAL -> true;
      case PERIODIC, STOPPED, BEST -> false;
    };
  }
}
