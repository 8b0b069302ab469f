package daybench.engine.training;

import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointReason;
import java.util.Optional;

/**
 * A point that a run can go on from.
 *
 * @param elapsedSeconds budget used then
 * @param step the step at which a checkpoint holds it, -1 where none does: the start of a run
 * @param isFinal whether that checkpoint is the final one
 */
record SavedPoint(
    Counters counters, Standing standing, double elapsedSeconds, long step, boolean isFinal) {
  /** The point of a checkpoint; the start where there is none. */
  static SavedPoint of(Optional<CheckpointReader> checkpoint) {
    return checkpoint
        .map(CheckpointReader::info)
        .map(
            info ->
                new SavedPoint(
                    Counters.of(info),
                    Standing.of(info),
                    info.elapsedSeconds(),
                    info.step(),
                    info.reasons().contains(CheckpointReason.FINAL)))
        .orElse(new SavedPoint(Counters.START, Standing.START, 0, -1, false));
  }
}
