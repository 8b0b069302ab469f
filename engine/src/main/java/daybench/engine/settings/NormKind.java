package daybench.engine.settings;

/** The kind of normalisation. */
public enum NormKind {
  /** Mean and variance, with scale and shift. */
  LAYER_NORM,
  /** Root mean square, with scale only. */
  RMS_NORM
}
