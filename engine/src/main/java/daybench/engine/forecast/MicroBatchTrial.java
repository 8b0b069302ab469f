package daybench.engine.forecast;

/**
 * A micro-batch that was tried.
 *
 * @param microBatch sequences computed at once
 * @param fits whether there was memory enough for it
 * @param seconds of one micro-batch, forward and backward; 0 where it does not fit
 * @param tokensPerSecond while micro-batches are computed, padding not counted
 * @param memoryBytes the device's memory in use afterwards, or this process's on the processor; 0
 *     where unknown
 */
public record MicroBatchTrial(
    int microBatch, boolean fits, double seconds, double tokensPerSecond, long memoryBytes) {
  /** One that there was no memory for. */
  public static MicroBatchTrial tooLarge(int microBatch, long memoryBytes) {
    return new MicroBatchTrial(microBatch, false, 0, 0, memoryBytes);
  }

  /** Sequences a second while micro-batches are computed. */
  public double sequencesPerSecond() {
    return seconds > 0 ? microBatch / seconds : 0;
  }
}
