package daybench.controllers.evaluation;

import daybench.controllers.workspace.Standing;
import daybench.controllers.workspace.Tagging;
import daybench.datasets.UserException;
import daybench.engine.evaluation.GlueAverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at the card of one evaluation again and again. For one thread at a time. */
public final class EvaluationWatch {
  private static final int MOST_TASKS = 3;

  private final Path folder;
  private final Predicate<Path> writable;
  private final EvaluationSetReader reader;

  public EvaluationWatch(Path folder, Predicate<Path> writable) {
    this.folder = folder;
    this.writable = writable;
    this.reader = new EvaluationSetReader(folder);
  }

  /** Whether a folder holds evaluations. */
  public static boolean is(Path folder) {
    return EvaluationSetReader.is(folder);
  }

  /** The evaluation as it is now. */
  public EvaluationItem look() {
    try {
      return item(reader.read());
    } catch (UserException | IOException e) {
      return damaged(String.valueOf(e.getMessage()));
    }
  }

  private EvaluationItem item(EvaluationSet set) {
    List<EvaluationReport> reports = set.reports();
    boolean none = reports.isEmpty();
    OptionalDouble average =
        none ? OptionalDouble.empty() : GlueAverage.of(reports.getLast().standings(), false);
    return new EvaluationItem(
        folder,
        set.name(),
        Tagging.read(folder).tags(),
        EvaluationSet.standing(set.state()),
        set.message(),
        none ? "" : EvaluationViews.model(reports.getFirst().request(), set.overBudget()),
        average.isPresent()
            ? ScoreTables.TEXT.percent(average.getAsDouble())
            : none ? "" : scores(reports.getLast()),
        average.isPresent() ? "mean of 8 tasks" : "development set",
        set.fraction(),
        EvaluationViews.progress(set),
        set.lastActivity(),
        writable.test(folder));
  }

  /** Of the first tasks that have one. */
  private static String scores(EvaluationReport report) {
    List<String> all =
        report.standings().stream()
            .filter(standing -> standing.chosen() != null)
            .map(standing -> standing.task() + " " + ScoreTables.TEXT.deciding(standing))
            .toList();
    return all.stream().limit(MOST_TASKS).collect(Collectors.joining("   "))
        + (all.size() > MOST_TASKS ? "   +" + (all.size() - MOST_TASKS) : "");
  }

  private EvaluationItem damaged(String why) {
    Tagging tagging = Tagging.read(folder);
    return new EvaluationItem(
        folder,
        tagging.name().orElse(String.valueOf(folder.getFileName())),
        tagging.tags(),
        Standing.DAMAGED,
        why,
        "",
        "",
        "",
        0,
        "",
        null,
        writable.test(folder));
  }
}
