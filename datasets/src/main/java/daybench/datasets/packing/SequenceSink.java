package daybench.datasets.packing;

/** Takes finished sequences, in order. */
@FunctionalInterface
public interface SequenceSink {
  /**
   * A sequence: [CLS], tokens, [SEP].
   *
   * @param tokens holds the sequence at its start; the packer's, to be copied
   * @param length the number of tokens of the sequence
   */
  void accept(int[] tokens, int length);
}
