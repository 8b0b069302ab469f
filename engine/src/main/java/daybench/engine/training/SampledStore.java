package daybench.engine.training;

import daybench.datasets.corpus.SequenceStore;

/** At most so many sequences of a store, spread evenly over it: the same ones every time. */
final class SampledStore implements SequenceStore {
  private final SequenceStore store;
  private final long count;

  SampledStore(SequenceStore store, long most) {
    this.store = store;
    this.count = Math.min(store.count(), most);
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public int maximumLength() {
    return store.maximumLength();
  }

  @Override
  public int[] read(long index) {
    // In whole numbers: index * store.count() may pass 2^63 only for stores beyond any disk.
    return store.read(Math.multiplyExact(index, store.count()) / count);
  }
}
