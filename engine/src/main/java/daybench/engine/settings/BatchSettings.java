package daybench.engine.settings;

import daybench.datasets.UserException;

/**
 * How many sequences make a step.
 *
 * @param effectiveBatch sequences a step, over which the loss is averaged
 * @param microBatch sequences computed at once; divides the effective batch
 */
public record BatchSettings(int effectiveBatch, int microBatch) {
  public BatchSettings {
    Checks.atLeast("effectiveBatch", effectiveBatch, 1);
    Checks.atLeast("microBatch", microBatch, 1);
    if (effectiveBatch % microBatch != 0) {
      throw new UserException(
          "The micro-batch "
              + microBatch
              + " does not divide the effective batch "
              + effectiveBatch
              + "; choose a divisor of it.");
    }
  }

  /** The paper's best configuration. */
  public static BatchSettings defaults() {
    return new BatchSettings(4096, 32);
  }

  /** Micro-batches a step. */
  public int accumulation() {
    return effectiveBatch / microBatch;
  }
}
