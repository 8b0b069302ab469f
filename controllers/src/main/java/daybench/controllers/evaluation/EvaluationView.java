package daybench.controllers.evaluation;

import daybench.controllers.curves.Points;
import daybench.controllers.workspace.Standing;
import java.nio.file.Path;
import java.util.List;

/**
 * An evaluation as its page shows it.
 *
 * @param model that is fine-tuned, in a few words
 * @param protocol how scores come about
 * @param progress runs done of all, in a few words
 * @param fraction of the grid that is made, 0 to 1
 * @param atWork the run at work; empty where none is
 * @param remainingSeconds until all are made; NaN where unknown
 * @param message why it ended, in a sentence; may be empty
 * @param complete whether every run was made and none failed
 * @param parts one, or one for each checkpoint scored so far
 * @param budget a curve of each task over the budget; empty where there is one checkpoint only
 */
public record EvaluationView(
    Standing standing,
    String model,
    String protocol,
    String progress,
    double fraction,
    String atWork,
    double remainingSeconds,
    String message,
    boolean complete,
    ScoreTable table,
    List<Part> parts,
    List<BudgetCurve> budget) {
  public EvaluationView {
    parts = List.copyOf(parts);
    budget = List.copyOf(budget);
  }

  /**
   * The results of one checkpoint.
   *
   * @param name which part of the budget; empty where there is one only
   * @param folder of its scores
   */
  public record Part(String name, Path folder, List<TaskResult> tasks) {
    public Part {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * The score of a task over the budget.
   *
   * @param points percent of the budget, and the median score in percent
   */
  public record BudgetCurve(String task, Points points) {}
}
