package daybench.engine.settings;

/** How the query and key weights start. */
public enum AttentionInit {
  /** Normal, with the standard deviation of all weights. */
  NORMAL,
  /**
   * So that heads of the lower half of the layers look at near positions from the first step on.
   */
  NEIGHBOURS
}
