package daybench.engine.settings;

/** The activation of the feed-forward part and of the prediction head. */
public enum Activation {
  /** Exact, by the error function. */
  GELU,
  RELU,
  /** x times the logistic function of x. */
  SWISH,
  TANH
}
