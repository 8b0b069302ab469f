package daybench.datasets.masking;

/**
 * How sequences are masked.
 *
 * @param rate the share of a sequence's tokens to be predicted, in (0, 1); the length counts [CLS]
 *     and [SEP]
 * @param wholeWord whether all pieces of a word are chosen together
 * @param maskings 0: a new masking every epoch; k: epoch e uses masking e mod k (k = 10 is the
 *     paper's tenfold duplication, section 3, without storing it)
 * @param seed the seed of all choices
 */
public record MaskingSettings(double rate, boolean wholeWord, int maskings, long seed) {
  public MaskingSettings {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("The masking rate is " + rate + ", not between 0 and 1.");
    }
    if (maskings < 0) {
      throw new IllegalArgumentException("The number of maskings is " + maskings + ", below 0.");
    }
  }
}
