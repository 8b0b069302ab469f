package daybench.controllers.run;

import java.time.Instant;

/**
 * Something that happened in a run.
 *
 * @param time when
 * @param step how far the run was
 * @param elapsedSeconds budget used
 * @param text in a few words or a sentence
 */
public record Mark(Kind kind, Instant time, long step, double elapsedSeconds, String text) {
  /** What happened. */
  public enum Kind {
    START("Start"),
    STATE("State"),
    VALIDATION("Validation"),
    CHECKPOINT("Checkpoint"),
    REQUEST("Request"),
    BUDGET("Budget"),
    SKIP("Skipped step"),
    WENT_BACK("Went back"),
    WARNING("Warning");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether it asks to be looked at. */
    public boolean alarming() {
      return this == SKIP || this == WENT_BACK || this == WARNING;
    }
  }
}
