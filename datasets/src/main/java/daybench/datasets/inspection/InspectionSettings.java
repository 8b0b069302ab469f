package daybench.datasets.inspection;

import daybench.datasets.UserException;
import daybench.datasets.masking.MaskingSettings;

/**
 * How much is shown of a corpus.
 *
 * @param topTokens how many of the most frequent tokens
 * @param samples how many sequences of the training side
 * @param sampleSeed the seed of which sequences these are
 * @param masking how a run masks; with its seed, the samples are masked exactly as that run does
 * @param epoch the epoch of the masks, from 0
 */
public record InspectionSettings(
    int topTokens, int samples, long sampleSeed, MaskingSettings masking, long epoch) {
  private static final int MOST = 10_000;
  private static final double USUAL_RATE = 0.15;

  /** Twenty tokens and three samples, masked at the usual 15 %. */
  public static final InspectionSettings DEFAULT =
      new InspectionSettings(20, 3, 1, new MaskingSettings(USUAL_RATE, false, 0, 1), 0);

  /**
   * @throws UserException where a number is out of range
   */
  public InspectionSettings {
    check("top tokens", topTokens);
    check("samples", samples);
    if (epoch < 0) {
      throw new UserException("The epoch is %d; the first one is 0.".formatted(epoch));
    }
  }

  private static void check(String what, int number) {
    if (number < 0 || number > MOST) {
      throw new UserException(
          "The number of %s is %d; choose one from 0 to %,d.".formatted(what, number, MOST));
    }
  }
}
