package daybench.engine.evaluation;

import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A checkpoint of a run, to be scored beside the others: what more of the budget is worth.
 *
 * @param checkpoint its folder
 * @param step optimiser steps made
 * @param sequences trained on
 * @param elapsedSeconds budget used
 * @param fraction of the budget that the newest checkpoint has used
 */
public record BudgetPoint(
    String checkpoint, long step, long sequences, double elapsedSeconds, double fraction) {
  private static final List<Double> WANTED = List.of(0.1, 0.25, 0.5, 1.0);

  /**
   * The checkpoints nearest to 10, 25, 50 and 100 % of what the run has used, each once.
   *
   * @throws UserException where the folder holds no run, or the run has no checkpoint
   */
  public static List<BudgetPoint> of(Path run) throws IOException {
    List<CheckpointInfo> infos = new ArrayList<>();
    List<Path> places = new ArrayList<>();
    for (CheckpointFolder folder :
        new CheckpointStore(RunFolder.open(run).checkpoints()).list().reversed()) {
      infos.add(CheckpointReader.open(folder.path()).info());
      places.add(folder.path());
    }
    if (infos.isEmpty()) {
      throw new UserException("The run %s has no checkpoint yet.".formatted(run));
    }
    double whole = Math.max(1e-9, infos.getLast().elapsedSeconds());
    List<BudgetPoint> all = new ArrayList<>();
    for (int i = 0; i < infos.size(); i++) {
      CheckpointInfo info = infos.get(i);
      all.add(
          new BudgetPoint(
              places.get(i).toString(),
              info.step(),
              info.sequences(),
              info.elapsedSeconds(),
              info.elapsedSeconds() / whole));
    }
    return WANTED.stream().map(wanted -> nearest(all, wanted)).distinct().toList();
  }

  private static BudgetPoint nearest(List<BudgetPoint> all, double fraction) {
    return all.stream()
        .min(Comparator.comparingDouble(one -> Math.abs(one.fraction - fraction)))
        .orElseThrow();
  }

  /** The name of its evaluation: that of the checkpoint. */
  public String name() {
    return String.valueOf(Path.of(checkpoint).getFileName());
  }
}
