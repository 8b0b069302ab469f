package daybench.controllers.home;

import daybench.controllers.workspace.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as its card shows it.
 *
 * @param folder the run folder
 * @param detail why it stands so, in a sentence or a few words; may be empty
 * @param settings what it trains on what, in a few words; may be empty
 * @param heldOutLosses in nats per masked token, oldest first; thinned where there are many
 * @param bestLoss the lowest of them; NaN where there is none
 * @param budgetFraction part of the budget used, 0 to 1
 * @param budget how much of which budget is used, in a few words
 * @param lastActivity when its files changed last; null where nobody knows
 * @param writable whether its name and tags can be changed and it can be deleted
 */
public record RunItem(
    Path folder,
    String name,
    List<String> tags,
    Standing standing,
    String detail,
    String settings,
    List<Double> heldOutLosses,
    double bestLoss,
    double budgetFraction,
    String budget,
    @Nullable Instant lastActivity,
    boolean writable) {
  public RunItem {
    tags = List.copyOf(tags);
    heldOutLosses = List.copyOf(heldOutLosses);
  }

  /** The same run, whose folder is there no more. */
  RunItem gone() {
    return new RunItem(
        folder,
        name,
        tags,
        Standing.GONE,
        "Its folder was deleted or moved by something else.",
        settings,
        heldOutLosses,
        bestLoss,
        budgetFraction,
        budget,
        lastActivity,
        false);
  }
}
