package daybench.datasets.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a classifier is right as often as it says: its predictions by the probability that it
 * gave them, and the expected calibration error (Guo et al., "On Calibration of Modern Neural
 * Networks", ICML 2017, equation 3).
 *
 * @param bins of equal width that hold predictions, least sure first
 * @param expectedError the mean difference of confidence and accuracy of the bins, weighted by
 *     their predictions
 */
public record Calibration(List<Bin> bins, double expectedError) {
  private static final int BINS = 10;

  /**
   * Predictions of about equal probability.
   *
   * @param from the least probability of the bin
   * @param to the greatest
   * @param count of predictions
   * @param confidence the mean of their probabilities
   * @param accuracy the part of them that is right
   */
  public record Bin(double from, double to, long count, double confidence, double accuracy) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Measures predictions.
   *
   * @param confidences the probability of each predicted class
   * @param right whether it is the true one
   */
  public static Calibration of(double[] confidences, boolean[] right) {
    long[] count = new long[BINS];
    double[] confidence = new double[BINS];
    long[] hits = new long[BINS];
    for (int i = 0; i < confidences.length; i++) {
      int bin = Math.clamp((long) (confidences[i] * BINS), 0, BINS - 1);
      count[bin]++;
      confidence[bin] += confidences[i];
      hits[bin] += right[i] ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      if (count[i] > 0) {
        Bin bin =
            new Bin(
                (double) i / BINS,
                (i + 1.0) / BINS,
                count[i],
                confidence[i] / count[i],
                (double) hits[i] / count[i]);
        bins.add(bin);
        error += Math.abs(confidence[i] - hits[i]) / confidences.length;
      }
    }
    return new Calibration(bins, error);
  }
}
