package daybench.controllers.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How far the phase is that a job is in.
 *
 * @param phase what is being done, in a few words
 * @param done units done
 * @param total units of this phase, or -1 where unknown
 * @param unit what is counted, in the plural
 * @param elapsedSeconds since the phase began
 * @param remainingSeconds to its end; NaN where unknown
 * @param perSecond units a second since the phase began; NaN where unknown
 */
public record JobProgress(
    String phase,
    long done,
    long total,
    String unit,
    double elapsedSeconds,
    double remainingSeconds,
    double perSecond) {
  /** The share of the phase that is done, 0 to 1; NaN where unknown. */
  public double fraction() {
    return total > 0 ? Math.clamp((double) done / total, 0, 1) : Double.NaN;
  }

  /** Reads a line of output; empty where it tells of something else. */
  static Optional<JobProgress> of(JsonNode line) {
    if (!line.path("type").asText().equals("progress") || !line.has("phase")) {
      return Optional.empty();
    }
    double elapsed = line.path("elapsedSeconds").asDouble(0);
    long done = line.path("done").asLong();
    return Optional.of(
        new JobProgress(
            line.path("phase").asText(),
            done,
            line.path("total").asLong(-1),
            line.path("unit").asText(),
            elapsed,
            line.path("remainingSeconds").asDouble(Double.NaN),
            elapsed > 0 ? done / elapsed : Double.NaN));
  }
}
