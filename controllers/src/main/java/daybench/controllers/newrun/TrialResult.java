package daybench.controllers.newrun;

import daybench.engine.forecast.Measurement;
import daybench.engine.settings.RunRequest;
import java.util.List;

/**
 * A measurement, and the run it was made for.
 *
 * @param request the run that was tried
 */
public record TrialResult(Measurement measurement, RunRequest request) {
  /** Whether it says something about a run: one of the same model on the same corpus. */
  boolean holdsFor(RunRequest other) {
    return request.model().equals(other.model())
        && request.corpusFolder().equals(other.corpusFolder())
        && request.precision() == other.precision()
        && request.threads() == other.threads()
        && request.masking().rate() == other.masking().rate();
  }

  /** The micro-batches tried, in sentences. */
  public List<String> lines() {
    return measurement.trials().stream()
        .map(
            one ->
                one.fits()
                    ? "%d: %,.0f tokens/s, %,d MiB in use"
                        .formatted(one.microBatch(), one.tokensPerSecond(), one.memoryBytes() >> 20)
                    : "%d: does not fit".formatted(one.microBatch()))
        .toList();
  }

  /** The largest micro-batch that fits; 0 where none does. */
  public int largest() {
    return measurement.largest().map(one -> one.microBatch()).orElse(0);
  }

  /** The micro-batch that trains fastest; 0 where none fits. */
  public int fastest() {
    return measurement.fastest().map(one -> one.microBatch()).orElse(0);
  }

  /** What it was measured on, in a few words. */
  public String device() {
    return measurement.deviceName() + ", " + measurement.precision();
  }
}
