package daybench.controllers.evaluation;

import daybench.controllers.workspace.Standing;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.EvaluationState;
import daybench.engine.evaluation.EvaluationStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one folder of evaluations holds: one evaluation, or one for each of several checkpoints of a
 * run.
 *
 * @param name what it is called
 * @param points the checkpoints; none where it is one evaluation
 * @param reports those that have begun, in the order of the points
 */
record EvaluationSet(
    Path folder, String name, List<BudgetPoint> points, List<EvaluationReport> reports) {
  EvaluationSet {
    points = List.copyOf(points);
    reports = List.copyOf(reports);
  }

  boolean overBudget() {
    return !points.isEmpty();
  }

  /** The point of a report; empty where it is one evaluation. */
  Optional<BudgetPoint> point(EvaluationReport report) {
    String own = String.valueOf(report.path().getFileName());
    return points.stream().filter(point -> point.name().equals(own)).findFirst();
  }

  EvaluationState state() {
    List<EvaluationState> states = reports.stream().map(EvaluationReport::state).toList();
    if (states.isEmpty()) {
      return EvaluationState.NOT_STARTED;
    }
    for (EvaluationState loud :
        List.of(EvaluationState.RUNNING, EvaluationState.FAILED, EvaluationState.INTERRUPTED)) {
      if (states.contains(loud)) {
        return loud;
      }
    }
    boolean complete =
        reports.size() >= Math.max(1, points.size())
            && states.stream().allMatch(EvaluationState.FINISHED::equals);
    if (complete) {
      return EvaluationState.FINISHED;
    }
    return states.contains(EvaluationState.NOT_STARTED) && states.size() == 1
        ? EvaluationState.NOT_STARTED
        : EvaluationState.CANCELLED;
  }

  /** In the words of the cards. */
  static Standing standing(EvaluationState state) {
    return state == EvaluationState.CANCELLED ? Standing.STOPPED : Standing.valueOf(state.name());
  }

  int all() {
    return reports.isEmpty() ? 0 : reports.getFirst().all() * Math.max(1, points.size());
  }

  int done() {
    return reports.stream().mapToInt(EvaluationReport::done).sum();
  }

  int failed() {
    return reports.stream().mapToInt(EvaluationReport::failed).sum();
  }

  double fraction() {
    double made = reports.stream().mapToDouble(report -> report.fraction() * report.all()).sum();
    return all() == 0 ? 0 : Math.clamp(made / all(), 0, 1);
  }

  /** The status of the evaluation at work; empty where none is. */
  Optional<EvaluationStatus> atWork() {
    return reports.stream()
        .filter(report -> report.state().live())
        .findFirst()
        .flatMap(EvaluationReport::status);
  }

  /** Seconds to the end by the pace so far; NaN where unknown. */
  double remainingSeconds() {
    Optional<Double> own = atWork().map(EvaluationStatus::remainingSeconds);
    // Of later checkpoints the pace is not known yet, so only the last one's end is told.
    return own.isPresent() && reports.size() >= points.size() ? own.get() : Double.NaN;
  }

  /** Why it ended where it did, in a sentence; may be empty. */
  String message() {
    return reports.stream()
        .flatMap(report -> report.status().stream())
        .map(EvaluationStatus::message)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Nullable Instant lastActivity() {
    return reports.stream()
        .flatMap(report -> report.status().stream())
        .map(EvaluationStatus::heartbeat)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
