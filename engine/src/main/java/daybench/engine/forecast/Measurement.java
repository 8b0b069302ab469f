package daybench.engine.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a short trial of a model found on this machine.
 *
 * @param device such as cpu or cuda:0
 * @param deviceName for people
 * @param precision of the matrix products
 * @param threads computing threads
 * @param memoryBytes all memory of the device; 0 where unknown
 * @param trials the micro-batches tried, smallest first
 * @param updateSeconds of one optimiser update
 * @param validationSecondsPerSequence of measuring one held-out sequence
 * @param tokensPerSequence the mean over what was computed, padding not counted
 * @param trainingSequences an epoch
 * @param heldOutSequences held out in all
 * @param complete whether every larger micro-batch was tried up to the effective one, or up to what
 *     does not fit; otherwise the trial ran out of time
 */
public record Measurement(
    String device,
    String deviceName,
    String precision,
    int threads,
    long memoryBytes,
    List<MicroBatchTrial> trials,
    double updateSeconds,
    double validationSecondsPerSequence,
    double tokensPerSequence,
    long trainingSequences,
    long heldOutSequences,
    boolean complete) {
  // Closer than this two speeds are the same, and the smaller micro-batch needs less memory.
  private static final double SAME_SPEED = 0.98;

  public Measurement {
    trials = List.copyOf(trials);
  }

  /** The largest micro-batch that fits, of those tried. */
  public Optional<MicroBatchTrial> largest() {
    return fitting().stream().max(Comparator.comparingInt(MicroBatchTrial::microBatch));
  }

  /** The micro-batch that trains fastest: the smallest of those about as fast as the fastest. */
  public Optional<MicroBatchTrial> fastest() {
    double most = fitting().stream().mapToDouble(MicroBatchTrial::tokensPerSecond).max().orElse(0);
    return fitting().stream()
        .filter(trial -> trial.tokensPerSecond() >= SAME_SPEED * most)
        .min(Comparator.comparingInt(MicroBatchTrial::microBatch));
  }

  /** The trial of a micro-batch, or of the largest one below it. */
  public Optional<MicroBatchTrial> trialOf(int microBatch) {
    return fitting().stream()
        .filter(trial -> trial.microBatch() <= microBatch)
        .max(Comparator.comparingInt(MicroBatchTrial::microBatch));
  }

  private List<MicroBatchTrial> fitting() {
    return trials.stream().filter(MicroBatchTrial::fits).toList();
  }
}
