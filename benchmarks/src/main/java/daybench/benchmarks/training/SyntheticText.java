package daybench.benchmarks.training;

import daybench.datasets.batches.BatchSource;
import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import java.util.SplittableRandom;

/**
 * Sequences of tokens whose frequencies fall as 1/rank, as words' do; the same in every process.
 */
final class SyntheticText implements SequenceStore {
  /** Batches of an epoch, which the peers repeat. */
  static final int BATCHES = 16;

  private static final int CLS = 2;
  private static final int SEP = 3;
  private static final int MASK = 4;
  private static final int SPECIAL = 5;
  private static final long SEED = 1;

  private final Workload workload;

  SyntheticText(Workload workload) {
    this.workload = workload;
  }

  /** Masked batches in the order of training. */
  static BatchSource batches(Workload workload) {
    Masker masker =
        new Masker(
            workload.vocabulary(),
            MASK,
            id -> id < SPECIAL,
            _ -> false,
            new MaskingSettings(Workload.MASKED, false, 0, SEED));
    return new BatchSource(new SyntheticText(workload), masker, SEED, 0);
  }

  @Override
  public long count() {
    return (long) BATCHES * workload.sequences();
  }

  @Override
  public int maximumLength() {
    return workload.length();
  }

  @Override
  public int[] read(long index) {
    SplittableRandom random = new SplittableRandom(SEED + index);
    int[] ids = new int[workload.length()];
    double ordinary = workload.vocabulary() - SPECIAL;
    for (int i = 1; i < ids.length - 1; i++) {
      ids[i] = SPECIAL + (int) (Math.pow(ordinary + 1, random.nextDouble()) - 1);
    }
    ids[0] = CLS;
    ids[ids.length - 1] = SEP;
    return ids;
  }
}
