package daybench.engine.training;

import daybench.engine.checkpoint.CheckpointInfo;

/**
 * How far a run is.
 *
 * @param step optimiser steps made, skipped ones included
 * @param sequences trained on
 * @param tokens trained on
 * @param position global position of the next sequence
 */
record Counters(long step, long sequences, long tokens, long position) {
  static final Counters START = new Counters(0, 0, 0, 0);

  /** Those of a checkpoint. */
  static Counters of(CheckpointInfo info) {
    return new Counters(info.step(), info.sequences(), info.tokens(), info.position());
  }

  /** The same, going on with other data. */
  Counters at(long nextPosition) {
    return new Counters(step, sequences, tokens, nextPosition);
  }

  /** After one more step; what a skipped step saw does not count as trained on. */
  Counters after(StepResult result) {
    long trained = result.sound() ? result.sequences() : 0;
    return new Counters(
        step + 1,
        sequences + trained,
        tokens + (result.sound() ? result.tokens() : 0),
        position + result.sequences());
  }
}
