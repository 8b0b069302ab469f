package daybench.datasets.corpus;

import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;

/** Counts what is done of one stage, from any thread. */
final class StageProgress {
  private final ProgressListener listener;
  private final String phase;
  private final long total;
  private final String unit;
  private long done;

  StageProgress(ProgressListener listener, String phase, long total, String unit) {
    this.listener = listener;
    this.phase = phase;
    this.total = total;
    this.unit = unit;
    listener.update(new Progress(phase, 0, total, unit));
  }

  synchronized void add(long more) {
    done += more;
    listener.update(new Progress(phase, Math.min(done, total), total, unit));
  }
}
