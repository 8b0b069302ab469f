package daybench.controllers.evaluation;

import daybench.controllers.workspace.Tagging;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.BudgetSeries;
import daybench.engine.evaluation.EvaluationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at one folder of evaluations again and again. For one thread at a time. */
final class EvaluationSetReader {
  private final Path folder;
  private final Map<Path, EvaluationReader> readers = new HashMap<>();

  EvaluationSetReader(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder holds an evaluation, or several over a budget. */
  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(EvaluationFolder.REQUEST)) || BudgetSeries.is(folder);
  }

  /**
   * The evaluations as they are now.
   *
   * @throws daybench.datasets.UserException where a file is damaged
   */
  EvaluationSet read() throws IOException {
    List<BudgetPoint> points =
        BudgetSeries.is(folder) ? BudgetSeries.read(folder).points() : List.of();
    List<EvaluationReport> reports = new ArrayList<>();
    if (points.isEmpty()) {
      reports.add(report(folder));
    }
    for (BudgetPoint point : points) {
      Path part = folder.resolve(point.name());
      if (Files.isRegularFile(part.resolve(EvaluationFolder.REQUEST))) {
        reports.add(report(part));
      }
    }
    String own = String.valueOf(folder.getFileName());
    return new EvaluationSet(folder, Tagging.read(folder).name().orElse(own), points, reports);
  }

  private EvaluationReport report(Path path) throws IOException {
    return readers.computeIfAbsent(path, EvaluationReader::new).read();
  }
}
