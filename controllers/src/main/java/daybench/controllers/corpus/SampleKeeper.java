package daybench.controllers.corpus;

import daybench.controllers.corpus.SourceSample.Limits;
import daybench.datasets.CancelSignal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the last sample, so that what is tried on it again need not read it again. */
final class SampleKeeper {
  private static final Limits LIMITS = new Limits(2_000, 4_000_000, 0);

  private @Nullable SourceSelection of;
  private @Nullable SourceSample kept;

  /** A sample of some text: of two who ask at once, the second waits for what the first reads. */
  synchronized SourceSample read(SourceSelection text, CancelSignal cancel) throws IOException {
    cancel.throwIfCancelled();
    SourceSample sample = kept;
    if (sample == null || !text.equals(of)) {
      sample = SourceSample.read(text, LIMITS, cancel);
      kept = sample;
      of = text;
    }
    return sample;
  }
}
