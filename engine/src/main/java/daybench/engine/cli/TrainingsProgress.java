package daybench.engine.cli;

import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.engine.evaluation.Trial;
import daybench.engine.finetuning.FineTuneListener;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the steps of all trainings that are made at a time as one progress. */
final class TrainingsProgress {
  private final ProgressListener listener;
  private final Map<Trial, Steps> atWork = new LinkedHashMap<>();
  private int ended;

  TrainingsProgress(ProgressListener listener) {
    this.listener = listener;
  }

  /** A training begins; the listener is told of it. */
  FineTuneListener begun(Trial trial, int all) {
    return new FineTuneListener() {
      @Override
      public void stepped(long step, long steps, double loss) {
        atWork.put(trial, new Steps(step, steps));
        long made = atWork.values().stream().mapToLong(Steps::made).sum();
        long of = atWork.values().stream().mapToLong(Steps::all).sum();
        String what = "%d of %d done, %d at work".formatted(ended, all, atWork.size());
        listener.update(new Progress(what, made, of, "steps"));
      }
    };
  }

  void ended(Trial trial) {
    atWork.remove(trial);
    ended++;
  }

  private record Steps(long made, long all) {}
}
