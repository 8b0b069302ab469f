package daybench.engine.training;

import daybench.engine.checkpoint.CheckpointInfo;
import org.jspecify.annotations.Nullable;

/**
 * What validation has found so far.
 *
 * @param last held-out loss of the last validation; null before the first
 * @param best the lowest held-out loss; null before the first
 * @param step of the last validation
 * @param seconds elapsed seconds of the last validation
 */
record Standing(@Nullable Double last, @Nullable Double best, long step, double seconds) {
  static final Standing START = new Standing(null, null, 0, 0);

  /** That of a checkpoint. */
  static Standing of(CheckpointInfo info) {
    return new Standing(
        info.heldOutLoss(),
        info.bestHeldOutLoss(),
        info.validatedAtStep(),
        info.validatedAtSeconds());
  }

  /** Whether a held-out loss is the lowest so far. */
  boolean isBeatenBy(double loss) {
    return Double.isFinite(loss) && (best == null || loss < best);
  }

  Standing after(double loss, long atStep, double atSeconds) {
    @Nullable Double found = Double.isFinite(loss) ? Double.valueOf(loss) : null;
    return new Standing(found, isBeatenBy(loss) ? found : best, atStep, atSeconds);
  }
}
