package daybench.engine.schedule;

import org.jspecify.annotations.Nullable;

/**
 * The length of a warm-up.
 *
 * @param proportion of the total, unless {@code steps} is given
 * @param steps a length that does not depend on the total
 */
record Warmup(double proportion, @Nullable Long steps) {
  /** The length in the unit of the total; 0 for none. */
  double length(double total) {
    if (steps != null) {
      return steps;
    }
    // A run without an end has no share of it to warm up for.
    return Double.isFinite(total) ? total * proportion : 0;
  }
}
