package daybench.datasets.inspection;

import java.util.List;

/**
 * One side of a corpus in figures. Shares and ratios are NaN where there is nothing to divide by.
 *
 * @param documents documents in it
 * @param sentences their sentences
 * @param words their words, separated by white space
 * @param textBytes the length of their text in UTF-8
 * @param tokens the tokens of their text, without the [CLS] and [SEP] of packing
 * @param sequences the sequences they were packed in
 * @param fertility tokens per word
 * @param bytesPerToken bytes of text per token
 * @param unknownShare the share of [UNK] among the tokens
 * @param continuationShare the share of tokens that continue a word
 * @param fillRatio the share of the places in sequences that hold something other than [PAD]
 * @param lengths how long the sequences are; all bins, ascending, also those without any
 */
public record SideInspection(
    long documents,
    long sentences,
    long words,
    long textBytes,
    long tokens,
    long sequences,
    double fertility,
    double bytesPerToken,
    double unknownShare,
    double continuationShare,
    double fillRatio,
    List<LengthBin> lengths) {
  public SideInspection {
    lengths = List.copyOf(lengths);
  }
}
