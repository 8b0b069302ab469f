package daybench.controllers.checkpoints;

import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.RunFolder;
import daybench.engine.settings.BudgetSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which checkpoints a run has; their weights are not looked at. */
public final class CheckpointScan {
  private CheckpointScan() {}

  /**
   * The checkpoints of a run, newest first.
   *
   * @throws UserException where the folder is no run
   */
  public static List<CheckpointItem> of(Path run) throws IOException {
    RunFolder folder = RunFolder.open(run);
    @Nullable BudgetSettings budget = budget(folder);
    CheckpointStore store = new CheckpointStore(folder.checkpoints());
    List<CheckpointItem> items = new ArrayList<>();
    for (CheckpointFolder one : store.list()) {
      try {
        items.add(item(store, one, budget, items.isEmpty()));
      } catch (NoSuchFileException e) {
        // deleted while it was looked at
      }
    }
    markBest(items);
    return List.copyOf(items);
  }

  private static @Nullable BudgetSettings budget(RunFolder run) throws IOException {
    try {
      return run.request().budget();
    } catch (UserException e) {
      return null; // the list is of use without it
    }
  }

  private static CheckpointItem item(
      CheckpointStore store,
      CheckpointFolder folder,
      @Nullable BudgetSettings budget,
      boolean newest)
      throws IOException {
    long bytes = store.bytes(folder);
    boolean pinned = folder.pinned();
    try {
      CheckpointInfo info = folder.info();
      @Nullable Double loss = info.heldOutLoss();
      return new CheckpointItem(
          folder.path(),
          folder.step(),
          budget == null ? Double.NaN : fraction(budget, info),
          loss == null ? Double.NaN : loss,
          bytes,
          info.reasons().stream().map(CheckpointScan::words).toList(),
          info.saved(),
          pinned,
          false,
          newest,
          "");
    } catch (UserException | NoSuchFileException e) {
      return new CheckpointItem(
          folder.path(),
          folder.step(),
          Double.NaN,
          Double.NaN,
          bytes,
          List.of(),
          null,
          pinned,
          false,
          newest,
          e instanceof UserException
              ? String.valueOf(e.getMessage())
              : "Its checkpoint.json is missing.");
    }
  }

  /** The part of the budget that was used, by whichever bound is nearer. */
  private static double fraction(BudgetSettings budget, CheckpointInfo info) {
    @Nullable Double seconds = budget.seconds();
    @Nullable Long steps = budget.maximumSteps();
    double bySeconds = seconds == null ? 0 : info.elapsedSeconds() / seconds;
    double bySteps = steps == null ? 0 : (double) info.step() / steps;
    return Math.clamp(Math.max(bySeconds, bySteps), 0, 1);
  }

  private static void markBest(List<CheckpointItem> items) {
    Optional<CheckpointItem> best =
        items.stream()
            .filter(item -> !Double.isNaN(item.heldOutLoss()))
            .min(Comparator.comparingDouble(CheckpointItem::heldOutLoss));
    best.ifPresent(item -> items.set(items.indexOf(item), item.asBest()));
  }

  private static String words(CheckpointReason reason) {
    return switch (reason) {
      case PERIODIC -> "periodic";
      case STOPPED -> "stopped";
      case FRACTION -> "part of the budget";
      case BEST -> "lowest loss then";
      case REQUESTED -> "asked for";
      case FINAL -> "end of the run";
    };
  }
}
