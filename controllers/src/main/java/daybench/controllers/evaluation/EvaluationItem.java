package daybench.controllers.evaluation;

import daybench.controllers.workspace.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as its card shows it.
 *
 * @param folder of the evaluation, or of those over a budget
 * @param detail why it stands so, in a sentence; may be empty
 * @param model that is fine-tuned, in a few words; may be empty
 * @param score the average of GLUE, or scores of single tasks; empty while there is none
 * @param scoreName what the score is of
 * @param fraction of its runs that are made, 0 to 1
 * @param progress runs done of all, in a few words
 * @param lastActivity when it last said something; null where nobody knows
 * @param writable whether its name and tags can be changed and it can be deleted
 */
public record EvaluationItem(
    Path folder,
    String name,
    List<String> tags,
    Standing standing,
    String detail,
    String model,
    String score,
    String scoreName,
    double fraction,
    String progress,
    @Nullable Instant lastActivity,
    boolean writable) {
  public EvaluationItem {
    tags = List.copyOf(tags);
  }

  /** The same evaluation, whose folder is there no more. */
  public EvaluationItem gone() {
    return new EvaluationItem(
        folder,
        name,
        tags,
        Standing.GONE,
        "Its folder was deleted or moved by something else.",
        model,
        score,
        scoreName,
        fraction,
        progress,
        lastActivity,
        false);
  }
}
