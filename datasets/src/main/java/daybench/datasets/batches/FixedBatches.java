package daybench.datasets.batches;

import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.MaskedSequence;
import daybench.datasets.masking.Masker;
import java.util.ArrayList;
import java.util.List;

/**
 * A store's sequences in their own order with one fixed masking each (epoch 0), as validation needs
 * them: every evaluation asks the same questions. Immutable, safe for many threads.
 */
public final class FixedBatches {
  private final SequenceStore store;
  private final Masker masker;
  private final RowAssembler assembler;

  public FixedBatches(SequenceStore store, Masker masker, int padId) {
    this.store = store;
    this.masker = masker;
    this.assembler = new RowAssembler(padId, store.maximumLength());
  }

  /** The number of sequences. */
  public long count() {
    return store.count();
  }

  /** The sequences from {@code first} on, at most {@code sequences}, fewer at the store's end. */
  public MicroBatch at(long first, int sequences) {
    if (first < 0 || first >= store.count() || sequences <= 0) {
      throw new IllegalArgumentException(
          "No batch of " + sequences + " sequences at " + first + " of " + store.count() + ".");
    }
    long end = Math.min(first + sequences, store.count());
    List<MaskedSequence> rows = new ArrayList<>(sequences);
    for (long sample = first; sample < end; sample++) {
      rows.add(masker.mask(store.read(sample), 0, sample));
    }
    return assembler.assemble(rows, first);
  }
}
