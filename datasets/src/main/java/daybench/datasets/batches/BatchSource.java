package daybench.datasets.batches;

import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.MaskedSequence;
import daybench.datasets.masking.Masker;
import daybench.datasets.random.CounterRandom;
import daybench.datasets.random.Permutation;
import java.util.ArrayList;
import java.util.List;

/**
 * The training sequences in their order: a global position is epoch * count + place in that epoch's
 * permutation. What stands at a position is a pure function of the seeds, so micro-batch sizes and
 * restarts do not change what is trained. Immutable, safe for many threads.
 */
public final class BatchSource {
  private final SequenceStore store;
  private final Masker masker;
  private final long orderSeed;
  private final RowAssembler assembler;

  public BatchSource(SequenceStore store, Masker masker, long orderSeed, int padId) {
    if (store.count() <= 0) {
      throw new IllegalArgumentException("The store has no sequences to make batches of.");
    }
    this.store = store;
    this.masker = masker;
    this.orderSeed = orderSeed;
    this.assembler = new RowAssembler(padId, store.maximumLength());
  }

  /** The number of sequences in an epoch. */
  public long sequencesPerEpoch() {
    return store.count();
  }

  /** The {@code sequences} sequences from a global position on; may span epochs. */
  public MicroBatch at(long position, int sequences) {
    if (position < 0 || sequences <= 0) {
      throw new IllegalArgumentException(
          "No batch of " + sequences + " sequences at position " + position + ".");
    }
    List<MaskedSequence> rows = new ArrayList<>(sequences);
    long epoch = position / store.count();
    Permutation order = order(epoch);
    for (long p = position; p < position + sequences; p++) {
      if (p / store.count() != epoch) {
        epoch = p / store.count();
        order = order(epoch);
      }
      long sample = order.at(p % store.count());
      rows.add(masker.mask(store.read(sample), epoch, sample));
    }
    return assembler.assemble(rows, position);
  }

  private Permutation order(long epoch) {
    return new Permutation(CounterRandom.bits(orderSeed, 0, epoch), store.count());
  }
}
