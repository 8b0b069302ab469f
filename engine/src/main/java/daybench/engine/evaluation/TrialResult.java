package daybench.engine.evaluation;

import daybench.datasets.metrics.Metric;
import daybench.engine.finetuning.FineTuneReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial; the content of its trial.json.
 *
 * @param message why it failed; null where it did not
 * @param report null where it failed
 */
public record TrialResult(
    Trial trial, TrialState state, @Nullable String message, @Nullable FineTuneReport report) {
  static TrialResult done(Trial trial, FineTuneReport report) {
    return new TrialResult(trial, TrialState.DONE, null, report);
  }

  static TrialResult failed(Trial trial, String message) {
    return new TrialResult(trial, TrialState.FAILED, message, null);
  }

  /** The score by which trials are compared; NaN where it failed. */
  public double score() {
    return report == null
        ? Double.NaN
        : report.bestEvaluation().score(Metric.valueOf(report.selection()));
  }
}
