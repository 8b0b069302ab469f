package daybench.engine.finetuning;

/** Told how a training of a classifier goes. */
public interface FineTuneListener {
  /** Hears nothing. */
  FineTuneListener NONE = new FineTuneListener() {};

  /**
   * A step was made.
   *
   * @param loss mean over the batch
   */
  default void stepped(long step, long steps, double loss) {}

  /** The development parts were scored. */
  default void evaluated(Evaluation evaluation) {}
}
