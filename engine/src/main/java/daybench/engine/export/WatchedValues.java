package daybench.engine.export;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;

/** Values that are written one after the other, with progress told at each. */
final class WatchedValues extends AbstractList<ByteBuffer> {
  private final List<ByteBuffer> values;
  private final ProgressListener listener;
  private final CancelSignal cancel;

  WatchedValues(List<ByteBuffer> values, ProgressListener listener, CancelSignal cancel) {
    this.values = values;
    this.listener = listener;
    this.cancel = cancel;
  }

  @Override
  public ByteBuffer get(int index) {
    cancel.throwIfCancelled();
    listener.update(new Progress("Writing weights", index + 1L, values.size(), "tensors"));
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }
}
