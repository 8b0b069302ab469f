package daybench.engine.settings;

/** Where the norms of a layer sit. */
public enum NormPlacement {
  /** Before attention and feed-forward, with a final norm after the stack. */
  PRE,
  /** After each residual sum, without a final norm. */
  POST
}
