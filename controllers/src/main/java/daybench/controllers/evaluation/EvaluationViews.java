package daybench.controllers.evaluation;

import daybench.controllers.curves.Points;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.EvaluationState;
import daybench.engine.evaluation.EvaluationStatus;
import daybench.engine.evaluation.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what the page of an evaluation shows. */
final class EvaluationViews {
  private EvaluationViews() {}

  /**
   * The page of a set.
   *
   * @param all of the workspace, this one among them or not
   */
  static EvaluationView of(EvaluationSet set, List<EvaluationSet> all) {
    List<EvaluationSet> table = new ArrayList<>(all);
    table.removeIf(other -> other.folder().equals(set.folder()));
    table.addFirst(set);
    EvaluationState state = set.state();
    return new EvaluationView(
        EvaluationSet.standing(state),
        set.reports().isEmpty() ? "" : model(set.reports().getFirst().request(), set.overBudget()),
        set.reports().isEmpty() ? "" : ScoreTables.protocol(set.reports().getFirst().request()),
        progress(set),
        set.fraction(),
        set.atWork().map(EvaluationStatus::trial).orElse(""),
        set.remainingSeconds(),
        state.live() ? "" : set.message(),
        state == EvaluationState.FINISHED && set.failed() == 0,
        ScoreTables.of(table, set.folder()),
        set.reports().stream().map(report -> part(set, report)).toList(),
        budget(set));
  }

  private static EvaluationView.Part part(EvaluationSet set, EvaluationReport report) {
    return new EvaluationView.Part(
        set.point(report).map(point -> "%.0f %%".formatted(100 * point.fraction())).orElse(""),
        report.folder().path(),
        TaskResults.of(report));
  }

  static String progress(EvaluationSet set) {
    String runs = "%d of %d runs".formatted(set.done(), set.all());
    return set.failed() > 0 ? runs + ", %d failed".formatted(set.failed()) : runs;
  }

  /** The model in a few words: the run and its checkpoint, or the folder. */
  static String model(EvaluationRequest request, boolean overBudget) {
    Path folder = Path.of(request.model());
    String name = String.valueOf(folder.getFileName());
    Path parent = folder.getParent();
    Path run = parent != null && parent.endsWith("checkpoints") ? parent.getParent() : null;
    String which =
        run == null
            ? name
            : overBudget ? String.valueOf(run.getFileName()) : run.getFileName() + ", " + name;
    return request.random() ? which + ", from random values" : which;
  }

  private static List<EvaluationView.BudgetCurve> budget(EvaluationSet set) {
    Map<String, List<double[]>> curves = new LinkedHashMap<>();
    for (EvaluationReport report : set.reports()) {
      Optional<BudgetPoint> point = set.point(report);
      for (Standing standing : report.standings()) {
        double score = standing.selected().map(Standing.Spread::median).orElse(Double.NaN);
        if (point.isPresent() && !Double.isNaN(score)) {
          curves
              .computeIfAbsent(standing.task(), task -> new ArrayList<>())
              .add(new double[] {100 * point.get().fraction(), 100 * score});
        }
      }
    }
    return curves.entrySet().stream()
        .map(one -> new EvaluationView.BudgetCurve(one.getKey(), points(one.getValue())))
        .toList();
  }

  private static Points points(List<double[]> pairs) {
    return Points.of(
        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
        pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }
}
