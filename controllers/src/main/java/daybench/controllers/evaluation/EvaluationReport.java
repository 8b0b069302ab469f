package daybench.controllers.evaluation;

import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.EvaluationState;
import daybench.engine.evaluation.EvaluationStatus;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.TrialResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One evaluation as its folder tells it.
 *
 * @param state how it stands in truth
 * @param status what it says of itself; empty where no process has begun
 * @param standings of its tasks
 * @param results of its trials that ended, in the order of the grid
 */
record EvaluationReport(
    Path path,
    EvaluationRequest request,
    EvaluationState state,
    Optional<EvaluationStatus> status,
    List<Standing> standings,
    List<TrialResult> results) {
  EvaluationReport {
    standings = List.copyOf(standings);
    results = List.copyOf(results);
  }

  EvaluationFolder folder() {
    return new EvaluationFolder(path);
  }

  /** Trials of the grid. */
  int all() {
    return request.trials().size();
  }

  int done() {
    return standings.stream().mapToInt(Standing::done).sum();
  }

  int failed() {
    return standings.stream().mapToInt(Standing::failed).sum();
  }

  /** The part of the grid that is made, 0 to 1, the trial at work counted in part. */
  double fraction() {
    double atWork = state.live() ? status.map(EvaluationStatus::trialFraction).orElse(0.0) : 0;
    return all() == 0 ? 0 : Math.clamp((done() + failed() + atWork) / all(), 0, 1);
  }
}
