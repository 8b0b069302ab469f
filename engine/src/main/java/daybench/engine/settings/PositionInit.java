package daybench.engine.settings;

/** How the position embeddings start. */
public enum PositionInit {
  /** Normal, with the standard deviation of all weights. */
  NORMAL,
  /** Sinusoids of geometric wavelengths, times the position scale; trained from there. */
  SINUSOIDAL
}
