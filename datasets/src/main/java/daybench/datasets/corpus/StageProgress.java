package daybench.datasets.corpus;

import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done of one stage, from any thread. */
final class StageProgress {
  private final ProgressListener listener;
  private final String phase;
  private final long total;
  private final String unit;
  private final AtomicLong done = new AtomicLong();

  StageProgress(ProgressListener listener, String phase, long total, String unit) {
    this.listener = listener;
    this.phase = phase;
    this.total = total;
    this.unit = unit;
    add(0);
  }

  void add(long more) {
    long now = done.addAndGet(more);
    listener.update(new Progress(phase, Math.min(now, total), total, unit));
  }
}
