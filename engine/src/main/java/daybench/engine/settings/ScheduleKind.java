package daybench.engine.settings;

/** The course of the learning rate after its warm-up. */
public enum ScheduleKind {
  /** A straight line to the final fraction at the end. */
  LINEAR,
  /** A power of what is left, to the final fraction at the end; of power 1 it is linear. */
  POLYNOMIAL,
  /** Half a cosine to the final fraction at the end. */
  COSINE,
  /** A constant factor per decay interval; its warm-up is quadratic. */
  EXPONENTIAL,
  CONSTANT
}
