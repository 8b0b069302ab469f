package daybench.controllers.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Scores with tasks across. Those of development sets and those that others published of the test
 * set stand apart, since the two cannot be compared.
 *
 * @param tasks names of the columns
 * @param evaluated rows of the development set
 * @param published rows of the test set, quoted; none beside a task of one's own, whose table has
 *     no averages either
 */
public record ScoreTable(List<String> tasks, List<Row> evaluated, List<Row> published) {
  public ScoreTable {
    tasks = List.copyOf(tasks);
    evaluated = List.copyOf(evaluated);
    published = List.copyOf(published);
  }

  /** Whether the tasks are GLUE's, of which there are averages and published scores. */
  public boolean ofGlue() {
    return !published.isEmpty();
  }

  /**
   * A row.
   *
   * @param name of the evaluation or the model
   * @param protocol how the scores came about; of published ones their source
   * @param folder of the evaluation, to be opened; empty of published ones
   * @param current whether it is the one that is looked at
   * @param cells in the order of the tasks
   * @param average of GLUE without WNLI; a dash where tasks are missing
   * @param averageWithWnli the same of all nine tasks
   */
  public record Row(
      String name,
      String protocol,
      Optional<Path> folder,
      boolean current,
      List<Cell> cells,
      String average,
      String averageWithWnli) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A score.
   *
   * @param text in percent; a dash where there is none
   * @param detail metrics, spread and settings in sentences; empty where there is none
   */
  public record Cell(String text, String detail) {}
}
