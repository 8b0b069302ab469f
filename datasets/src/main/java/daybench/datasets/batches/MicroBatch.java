package daybench.datasets.batches;

/**
 * Sequences that go through the model together. The arrays are the receiver's.
 *
 * @param sequences the number of rows
 * @param length the number of columns: the longest row rounded up to a multiple of 8, at most the
 *     store's greatest length
 * @param inputIds the ids the model sees, row by row, shape (sequences x length), padded with [PAD]
 * @param lengths the true length of each row
 * @param maskedPositions the positions to be predicted, as row * length + column, ascending
 * @param labels the true ids at these positions
 * @param firstPosition the global position of the first row in the order of training
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to native memory
public record MicroBatch(
    int sequences,
    int length,
    int[] inputIds,
    int[] lengths,
    int[] maskedPositions,
    int[] labels,
    long firstPosition) {

  /** Whether any row is shorter than the batch, so that attention needs a padding mask. */
  public boolean padded() {
    for (int rowLength : lengths) {
      if (rowLength < length) {
        return true;
      }
    }
    return false;
  }

  /** The number of tokens that are not padding. */
  public long tokens() {
    long tokens = 0;
    for (int rowLength : lengths) {
      tokens += rowLength;
    }
    return tokens;
  }
}
