package daybench.datasets.masking;

/**
 * A sequence with some tokens hidden. The arrays are the caller's.
 *
 * @param inputIds the ids that the model sees, as long as the sequence
 * @param positions the positions to be predicted, ascending; empty only where every token is
 *     special
 * @param labels the true ids at these positions
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the batch that it is copied into
public record MaskedSequence(int[] inputIds, int[] positions, int[] labels) {}
