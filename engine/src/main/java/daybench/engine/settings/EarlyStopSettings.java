package daybench.engine.settings;

import org.jspecify.annotations.Nullable;

/**
 * Gives up a run that does not learn.
 *
 * @param lossBound the held-out loss (nats per token) above which the run is given up; null: never
 * @param afterSeconds elapsed seconds from which on the bound holds
 */
public record EarlyStopSettings(@Nullable Double lossBound, double afterSeconds) {
  public EarlyStopSettings {
    if (lossBound != null) {
      Checks.positive("lossBound", lossBound);
    }
    Checks.notNegative("afterSeconds", afterSeconds);
  }

  /** The paper's: above 6 after 180 minutes. */
  public static EarlyStopSettings defaults() {
    return new EarlyStopSettings(6.0, 10_800);
  }

  public static EarlyStopSettings off() {
    return new EarlyStopSettings(null, 0);
  }

  /** Whether a run with this held-out loss at this time is given up. */
  public boolean givesUp(double heldOutLoss, double elapsedSeconds) {
    return lossBound != null && elapsedSeconds >= afterSeconds && !(heldOutLoss <= lossBound);
  }
}
