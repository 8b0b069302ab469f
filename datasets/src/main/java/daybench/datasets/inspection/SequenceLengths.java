package daybench.datasets.inspection;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.corpus.SequenceStore;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the sequences of a store are.
 *
 * @param bins ranges of equal width up to the greatest length there may be
 * @param fillRatio the share of places that are not padding; NaN where there are none
 */
record SequenceLengths(List<LengthBin> bins, double fillRatio) {
  private static final int BINS = 16;
  private static final long LOOK_UP_EVERY = 1 << 16;
  private static final String PHASE = "Measuring sequences";

  SequenceLengths {
    bins = List.copyOf(bins);
  }

  static SequenceLengths of(SequenceStore store, ProgressListener listener, CancelSignal cancel) {
    int longest = store.maximumLength();
    int width = Math.ceilDiv(longest, BINS);
    long[] counts = new long[Math.ceilDiv(longest, width)];
    long tokens = 0;
    for (long i = 0; i < store.count(); i++) {
      if (i % LOOK_UP_EVERY == 0) {
        cancel.throwIfCancelled();
        listener.update(new Progress(PHASE, i, store.count(), "sequences"));
      }
      int length = store.length(i);
      counts[Math.max(0, length - 1) / width]++;
      tokens += length;
    }
    listener.update(new Progress(PHASE, store.count(), store.count(), "sequences"));
    List<LengthBin> bins = new ArrayList<>();
    for (int bin = 0; bin < counts.length; bin++) {
      int to = Math.min(longest, (bin + 1) * width);
      bins.add(new LengthBin(bin * width + 1, to, counts[bin]));
    }
    return new SequenceLengths(bins, (double) tokens / ((double) store.count() * longest));
  }
}
