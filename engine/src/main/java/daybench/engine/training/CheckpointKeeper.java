package daybench.engine.training;

import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.RunEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves the checkpoints of a run. That one cannot be saved does not end the run. */
final class CheckpointKeeper {
  private final CheckpointStore store;
  private final int keep;
  private final Supplier<CheckpointContent> content;
  private final RunReport report;
  private final Ticker ticker;

  /**
   * A keeper.
   *
   * @param keep how many periodic checkpoints are kept
   * @param content the model of the moment
   */
  CheckpointKeeper(
      CheckpointStore store,
      int keep,
      Supplier<CheckpointContent> content,
      RunReport report,
      Ticker ticker) {
    this.store = store;
    this.keep = keep;
    this.content = content;
    this.report = report;
    this.ticker = ticker;
  }

  /**
   * Saves a checkpoint, then deletes what is no longer kept.
   *
   * @return whether it was saved; if not, a warning says why
   */
  boolean save(CheckpointInfo info) {
    report.activity("saving a checkpoint");
    double start = ticker.seconds();
    try {
      CheckpointFolder saved = store.write(info, content.get());
      List<String> reasons = info.reasons().stream().map(CheckpointReason::name).toList();
      report.event(
          new RunEvent.CheckpointSaved(
              info.step(), saved.name(), reasons, store.bytes(saved), ticker.seconds() - start));
      report.force();
    } catch (IOException e) {
      report.warn(
          "No checkpoint could be saved at step %d, so it will be tried again: %s"
              .formatted(info.step(), e));
      return false;
    } finally {
      report.activity("");
    }
    prune();
    return true;
  }

  private void prune() {
    try {
      store.prune(keep);
    } catch (IOException e) {
      report.warn("An old checkpoint could not be deleted: " + e);
    }
  }

  /** The newest sound checkpoint; what is newer and damaged is set aside with a warning. */
  Optional<CheckpointReader> newest() throws IOException {
    return newest(store, report);
  }

  /** As {@link #newest()}. */
  static Optional<CheckpointReader> newest(CheckpointStore store, RunReport report)
      throws IOException {
    Optional<CheckpointReader> found = store.newestSound(report::warn);
    if (found.isPresent()) {
      store.setAsideAfter(found.get().info().step(), CheckpointStore.DAMAGED);
    }
    return found;
  }
}
