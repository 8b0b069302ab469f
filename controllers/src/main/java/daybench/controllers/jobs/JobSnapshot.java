package daybench.controllers.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A job at one moment.
 *
 * @param phases the last known progress of each phase so far, in order; the last is the present one
 * @param result what the command said at its end
 * @param message the sentence of an error; empty where there is none
 * @param warnings what the command wants known though it goes on
 */
public record JobSnapshot(
    JobState state,
    List<JobProgress> phases,
    Optional<JsonNode> result,
    String message,
    List<String> warnings) {
  public JobSnapshot {
    phases = List.copyOf(phases);
    warnings = List.copyOf(warnings);
  }

  /** The progress of the present phase. */
  public Optional<JobProgress> progress() {
    return phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast());
  }
}
