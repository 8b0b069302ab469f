package daybench.datasets.glue;

import daybench.datasets.UserException;
import daybench.datasets.metrics.Metric;
import daybench.datasets.random.Permutation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A task of one's own: tables with a text column or two and a column with the class or score.
 *
 * @param name of the task
 * @param training the table learned from
 * @param development the table compared on; null to hold out a tenth of the training rows for that
 * @param columns of both, with a target
 * @param regression whether the target is a number to be estimated rather than the name of a class
 */
public record TaskTables(
    String name, Path training, @Nullable Path development, Columns columns, boolean regression) {
  private static final int HELD_OUT_OF = 10;
  private static final long SEED = 1;
  private static final int MOST_CLASSES = 1000;

  /**
   * Reads the tables. The classes are those of the training table, in the order of their names.
   *
   * @throws UserException naming file, line and column of what is missing or not understood
   */
  public TaskData read() throws IOException {
    if (columns.target() == null) {
      throw new UserException("Name the column that holds the class or the score.");
    }
    Target target = regression ? range() : classes(columns.target());
    Task task = new Task(name, columns.second() != null, target, metrics(target));
    ExampleSet rows = read("train", training, target);
    return development == null
        ? held(task, rows)
        : new TaskData(task, rows, List.of(read("dev", development, target)));
  }

  /** Holds out a tenth, always the same of the same table. */
  private static TaskData held(Task task, ExampleSet rows) {
    if (rows.size() < 2) {
      throw new UserException(
          "%s has too few rows to hold some out; give it more, or a table to compare models on."
              .formatted(rows.source()));
    }
    int held = Math.max(1, rows.size() / HELD_OUT_OF);
    Permutation order = new Permutation(SEED, rows.size());
    BitSet out = new BitSet(rows.size());
    for (int i = 0; i < held; i++) {
      out.set(Math.toIntExact(order.at(i)));
    }
    List<Example> training = new ArrayList<>();
    List<Example> development = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (out.get(i) ? development : training).add(rows.examples().get(i));
    }
    return new TaskData(
        task,
        new ExampleSet("train", rows.source(), training, rows.skipped()),
        List.of(new ExampleSet("dev", rows.source(), development, 0)));
  }

  private ExampleSet read(String part, Path file, Target target) throws IOException {
    return ExampleReader.read(part, file, TableFormat.of(file), List.of(), columns, target, false);
  }

  private static List<Metric> metrics(Target target) {
    return switch (target) {
      case Target.Score _ -> List.of(Metric.SPEARMAN, Metric.PEARSON);
      case Target.Classes classes ->
          classes.labels().size() == 2
              ? List.of(Metric.ACCURACY, Metric.F1, Metric.MATTHEWS)
              : List.of(Metric.ACCURACY, Metric.MACRO_F1);
    };
  }

  private Target range() throws IOException {
    Target.Score any = new Target.Score(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double[] scores = read("train", training, any).targets();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
    return new Target.Score(low, high);
  }

  private Target classes(String column) throws IOException {
    TreeSet<String> written = new TreeSet<>();
    new TableReader(training, TableFormat.of(training), List.of())
        .read(
            columns.all(),
            row -> {
              row.field(column).map(String::strip).ifPresent(written::add);
              return true;
            });
    if (written.size() < 2) {
      throw new UserException(
          "The column \"%s\" of %s has %s; a task needs two classes or more."
              .formatted(
                  column, training, written.isEmpty() ? "no class" : "the one class " + written));
    }
    if (written.size() > MOST_CLASSES) {
      throw new UserException(
          "The column \"%s\" of %s has %d different values, too many to be classes; is it a number to be estimated?"
              .formatted(column, training, written.size()));
    }
    return Target.Classes.of(written.toArray(String[]::new));
  }
}
