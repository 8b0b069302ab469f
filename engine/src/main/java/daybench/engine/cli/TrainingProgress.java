package daybench.engine.cli;

import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.engine.finetuning.FineTuneListener;

/** Shows the steps of a training of a classifier as progress. */
final class TrainingProgress implements FineTuneListener {
  private final String what;
  private final ProgressListener listener;

  TrainingProgress(String what, ProgressListener listener) {
    this.what = what;
    this.listener = listener;
  }

  @Override
  public void stepped(long step, long steps, double loss) {
    listener.update(new Progress(what, step, steps, "steps"));
  }
}
