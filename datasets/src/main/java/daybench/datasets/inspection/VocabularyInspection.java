package daybench.datasets.inspection;

import java.util.List;

/**
 * How a vocabulary fits the text of a corpus.
 *
 * @param size the number of tokens
 * @param ordinary those that are not special
 * @param used ordinary tokens that occur on the training side
 * @param rare ordinary tokens that occur there, but fewer than {@link #RARE_BELOW} times
 * @param coverage the share of the ordinary tokens that occur on the training side
 * @param heldOutCoverage the share of the held-out side's ordinary tokens, counted as often as they
 *     occur, that occur on the training side too; NaN where there are none
 * @param top the most frequent ordinary tokens of the training side, of equals those of lower ids
 * @param covered how much of the training side the most frequent tokens make up, ascending
 */
public record VocabularyInspection(
    int size,
    int ordinary,
    int used,
    int rare,
    double coverage,
    double heldOutCoverage,
    List<TokenFrequency> top,
    List<CoveragePoint> covered) {
  /** A token that occurs less often is hardly learnt. */
  public static final int RARE_BELOW = 100;

  public VocabularyInspection {
    top = List.copyOf(top);
    covered = List.copyOf(covered);
  }

  /**
   * How often a token occurs.
   *
   * @param share its share among all ordinary tokens
   */
  public record TokenFrequency(int id, String token, long count, double share) {}

  /**
   * A point of the curve of coverage.
   *
   * @param tokens so many of the most frequent tokens
   * @param share make up this share of all ordinary tokens
   */
  public record CoveragePoint(int tokens, double share) {}
}
