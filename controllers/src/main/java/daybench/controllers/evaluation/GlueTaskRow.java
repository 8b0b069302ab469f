package daybench.controllers.evaluation;

/**
 * A task as a folder of GLUE's files has it.
 *
 * @param trainingRows examples to learn from
 * @param developmentRows examples to compare models on, of all parts
 * @param about balance and lengths of the training rows, in a few words
 * @param problem which file or row is missing or not understood, in a sentence; empty where the
 *     task can be chosen
 */
public record GlueTaskRow(
    String task, long trainingRows, long developmentRows, String about, String problem) {
  /** Whether it can be chosen. */
  public boolean usable() {
    return problem.isEmpty();
  }
}
