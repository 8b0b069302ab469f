package daybench.engine.training;

import daybench.engine.run.RunState;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param state FINISHED, STOPPED or GAVE_UP
 * @param message why, in a sentence; empty where the state says it all
 * @param step optimiser steps made
 * @param sequences trained on
 * @param tokens trained on
 * @param elapsedSeconds budget used
 * @param heldOut what this process measured last; null where it measured nothing
 */
public record RunOutcome(
    RunState state,
    String message,
    long step,
    long sequences,
    long tokens,
    double elapsedSeconds,
    @Nullable HeldOut heldOut) {}
