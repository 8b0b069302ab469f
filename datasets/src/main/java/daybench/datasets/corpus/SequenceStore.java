package daybench.datasets.corpus;

/** Token sequences by number. Implementations are safe for many threads. */
public interface SequenceStore {
  /** The number of sequences. */
  long count();

  /** The greatest length of a sequence, in tokens. */
  int maximumLength();

  /** The token ids of a sequence, [CLS] and [SEP] included; the array is the caller's. */
  int[] read(long index);

  /** The length of a sequence, in tokens: as of what {@link #read} gives, often much faster. */
  default int length(long index) {
    return read(index).length;
  }
}
