package daybench.engine.training;

import daybench.engine.settings.BudgetSettings;

/**
 * The budget of a run and how much of it is used. Time between a stop and a resume does not count,
 * nor does a pause; validation and checkpoints do. For one thread.
 */
final class Budget {
  private final BudgetSettings settings;
  private final Ticker ticker;
  private double usedBefore;
  private double since;
  private boolean paused;

  /** A budget of which {@code usedBefore} seconds are used; starts to run at once. */
  Budget(BudgetSettings settings, Ticker ticker, double usedBefore) {
    this.settings = settings;
    this.ticker = ticker;
    this.usedBefore = usedBefore;
    this.since = ticker.seconds();
  }

  double elapsedSeconds() {
    return usedBefore + (paused ? 0 : ticker.seconds() - since);
  }

  void pause() {
    usedBefore = elapsedSeconds();
    paused = true;
  }

  void resume() {
    since = ticker.seconds();
    paused = false;
  }

  /** Whether the run ends now: by time, by steps or by the earlier exit. */
  boolean spent(long step, double elapsedSeconds) {
    return stepsSpent(step)
        || (settings.seconds() != null && elapsedSeconds >= settings.seconds())
        || (settings.exitAtSeconds() != null && elapsedSeconds >= settings.exitAtSeconds());
  }

  private boolean stepsSpent(long step) {
    return settings.maximumSteps() != null && step >= settings.maximumSteps();
  }

  /** The part used, 0 to 1: of the seconds or of the steps, whichever is nearer its end. */
  double fraction(long step, double elapsedSeconds) {
    double fraction = 0;
    if (settings.seconds() != null) {
      fraction = Math.max(fraction, elapsedSeconds / settings.seconds());
    }
    if (settings.maximumSteps() != null) {
      fraction = Math.max(fraction, (double) step / settings.maximumSteps());
    }
    return Math.min(1, fraction);
  }

  /** Seconds to the end at the pace so far; NaN where nothing is known of it yet. */
  double etaSeconds(long step, double elapsedSeconds) {
    double eta = Double.POSITIVE_INFINITY;
    if (settings.seconds() != null) {
      eta = settings.seconds() - elapsedSeconds;
    }
    if (settings.exitAtSeconds() != null) {
      eta = Math.min(eta, settings.exitAtSeconds() - elapsedSeconds);
    }
    if (settings.maximumSteps() != null && step > 0) {
      eta = Math.min(eta, elapsedSeconds / step * (settings.maximumSteps() - step));
    }
    return Double.isFinite(eta) ? Math.max(0, eta) : Double.NaN;
  }

  BudgetSettings settings() {
    return settings;
  }
}
