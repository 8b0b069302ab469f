package daybench.datasets.inspection;

/**
 * How many sequences have a length in a range.
 *
 * @param from the least length in tokens, [CLS] and [SEP] included
 * @param to the greatest
 * @param sequences how many
 */
public record LengthBin(int from, int to, long sequences) {}
