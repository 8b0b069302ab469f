package daybench.controllers.checkpoints;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as a list shows it.
 *
 * @param folder the checkpoint folder
 * @param budgetFraction part of the run's budget used, 0 to 1; NaN where unknown
 * @param heldOutLoss nats per masked token; NaN where it was not measured
 * @param bytes of its files
 * @param reasons why it was saved, in words
 * @param saved when; null where that cannot be read
 * @param pinned whether it is kept whatever its reasons
 * @param best whether its held-out loss is the lowest of the list
 * @param newest whether the run goes on from it
 * @param damage why it cannot be used, in a sentence; empty where it can
 */
public record CheckpointItem(
    Path folder,
    long step,
    double budgetFraction,
    double heldOutLoss,
    long bytes,
    List<String> reasons,
    @Nullable Instant saved,
    boolean pinned,
    boolean best,
    boolean newest,
    String damage) {
  public CheckpointItem {
    reasons = List.copyOf(reasons);
  }

  /** The folder's name. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** Whether its counters can be read; its weights are verified when they are loaded. */
  public boolean readable() {
    return damage.isEmpty();
  }

  CheckpointItem asBest() {
    return new CheckpointItem(
        folder,
        step,
        budgetFraction,
        heldOutLoss,
        bytes,
        reasons,
        saved,
        pinned,
        true,
        newest,
        damage);
  }
}
