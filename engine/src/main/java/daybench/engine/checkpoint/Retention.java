package daybench.engine.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints are deleted: periodic ones but the newest few, and best ones but the newest.
 * The newest of all stays whatever it is, and so does one that is pinned or cannot be read.
 */
final class Retention {
  private Retention() {}

  /**
   * The checkpoints that are not kept.
   *
   * @param newestFirst all of them
   * @param keep how many periodic ones are kept
   */
  static List<CheckpointFolder> outdated(List<CheckpointFolder> newestFirst, int keep) {
    List<CheckpointFolder> outdated = new ArrayList<>();
    int periodic = 0;
    boolean best = false;
    for (CheckpointFolder folder : newestFirst) {
      List<CheckpointReason> reasons = reasons(folder);
      boolean keepsBest = reasons.contains(CheckpointReason.BEST) && !best;
      best |= keepsBest;
      boolean rolling =
          reasons.contains(CheckpointReason.PERIODIC) || reasons.contains(CheckpointReason.STOPPED);
      boolean keepsPeriodic = rolling && periodic < keep;
      periodic += rolling ? 1 : 0;
      boolean kept =
          folder.pinned() || reasons.isEmpty() || reasons.stream().anyMatch(CheckpointReason::kept);
      if (!kept && !keepsBest && !keepsPeriodic && folder.step() != newestFirst.getFirst().step()) {
        outdated.add(folder);
      }
    }
    return outdated;
  }

  /** Why it was saved; empty where that cannot be read. */
  private static List<CheckpointReason> reasons(CheckpointFolder folder) {
    try {
      return folder.info().reasons();
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }
}
