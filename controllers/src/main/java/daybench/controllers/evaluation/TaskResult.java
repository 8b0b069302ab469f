package daybench.controllers.evaluation;

import daybench.controllers.curves.Points;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of one task.
 *
 * @param summary scores, spread and the settings chosen, a line each
 * @param metric by which runs are compared
 * @param runs that ended well, in the order of the grid
 * @param failures of runs, a sentence each
 * @param mistakes of the best run; empty while there is none
 * @param classifier the folder of the best run's classifier; empty while there is none
 * @param exportable whether Hugging Face Transformers has a class for such a classifier
 * @param pair whether its examples are pairs of texts
 */
public record TaskResult(
    String task,
    String summary,
    String metric,
    List<Run> runs,
    List<String> failures,
    Optional<Mistakes> mistakes,
    Optional<Path> classifier,
    boolean exportable,
    boolean pair) {
  public TaskResult {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
  }

  /**
   * A run of the grid.
   *
   * @param setting which of the combinations of rate, batch and epochs it is of, from 0
   * @param score in percent after each epoch
   * @param loss on the training rows over each epoch
   */
  public record Run(String name, int setting, Points score, Points loss) {}

  /**
   * What is wrong.
   *
   * @param part of the development set
   * @param labels names of the classes; empty where the task is one of scores
   * @param confusion examples by true class, then by predicted class
   * @param calibrationError the expected difference of confidence and accuracy, in percent; NaN of
   *     a task of scores
   * @param worst the most confidently wrong first
   */
  public record Mistakes(
      String part,
      List<String> labels,
      List<List<Long>> confusion,
      double calibrationError,
      List<Mistake> worst) {
    public Mistakes {
      labels = List.copyOf(labels);
      confusion = List.copyOf(confusion);
      worst = List.copyOf(worst);
    }
  }

  /**
   * A wrong answer.
   *
   * @param second the second text of a pair; may be empty
   * @param certainty how sure it was, or by how much it was off, in a few words
   */
  public record Mistake(
      String first, String second, String truth, String predicted, String certainty) {}
}
