package daybench.engine.settings;

/** The course of the learning rate after its warm-up. */
public enum ScheduleKind {
  /** A straight line to the final fraction at the end. */
  LINEAR,
  /** Half a cosine to the final fraction at the end. */
  COSINE,
  /** A constant factor per decay interval; its warm-up is quadratic. */
  EXPONENTIAL,
  CONSTANT
}
