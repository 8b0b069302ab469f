package daybench.datasets.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The expected values were computed once with scikit-learn 1.9.1 (accuracy_score, f1_score,
 * matthews_corrcoef) and SciPy 1.17.1 (pearsonr, spearmanr) from the same series, made by the same
 * formulas in Python.
 */
class MetricTest {
  private static final int N = 60;
  private static final double CLOSE = 1e-14;

  private static double[] series(java.util.function.IntToDoubleFunction formula) {
    return IntStream.range(0, N).mapToDouble(formula).toArray();
  }

  private static double[] twoClasses() {
    return series(i -> (i * 7 + 3) % 5 < 2 ? 1 : 0);
  }

  private static double[] fourClasses() {
    return series(i -> i % 3 != 0 ? (i * i + 1) % 4 : i / 3 % 4);
  }

  private static double[] withTies() {
    return series(i -> i * 37 % 23 / 4.0);
  }

  @Test
  void two_classes_are_measured_as_scikit_learn_does() {
    double[] truth = twoClasses();
    double[] predicted = series(i -> i * 11 % 7 < 5 ? truth[i] : 1 - truth[i]);
    assertEquals(0.7166666666666667, Metric.ACCURACY.of(predicted, truth), CLOSE);
    assertEquals(0.6792452830188679, Metric.F1.of(predicted, truth), CLOSE);
    assertEquals(0.4357069698652675, Metric.MATTHEWS.of(predicted, truth), CLOSE);
  }

  @Test
  void four_classes_are_measured_as_scikit_learn_does() {
    double[] truth = fourClasses();
    double[] predicted = series(i -> i * 13 % 8 < 5 ? truth[i] : (truth[i] + 1 + i % 2) % 4);
    assertEquals(0.6166666666666667, Metric.ACCURACY.of(predicted, truth), CLOSE);
    assertEquals(0.5439167142507546, Metric.MACRO_F1.of(predicted, truth), CLOSE);
    assertEquals(0.48124396650509976, Metric.MATTHEWS.of(predicted, truth), CLOSE);
  }

  @Test
  void scores_with_ties_are_correlated_as_scipy_does() {
    double[] x = withTies();
    double[] y = series(i -> i % 4 != 0 ? (i * 53 + 11) % 19 / 3.0 + x[i] / 2 : x[i]);
    assertEquals(0.49427927012364825, Metric.PEARSON.of(x, y), CLOSE);
    assertEquals(0.45824716463255066, Metric.SPEARMAN.of(x, y), CLOSE);
  }

  @Test
  void a_correlation_looks_at_order_or_at_lines_only() {
    double[] x = withTies();
    double[] line = series(i -> 3 - 2 * x[i]);
    double[] monotone = series(i -> Math.exp(x[i]));
    assertEquals(-1, Metric.PEARSON.of(x, line), CLOSE);
    assertEquals(1, Metric.SPEARMAN.of(x, monotone), CLOSE);
  }

  @Test
  void what_is_not_defined_is_no_number_or_zero_as_in_the_reference() {
    double[] ones = {1, 1, 1};
    double[] mixed = {0, 1, 1};
    assertEquals(0, Metric.MATTHEWS.of(ones, mixed));
    assertEquals(0, Metric.F1.of(new double[3], new double[3]));
    assertEquals(Double.NaN, Metric.PEARSON.of(ones, mixed));
    assertEquals(Double.NaN, Metric.SPEARMAN.of(mixed, ones));
    assertEquals(Double.NaN, Metric.ACCURACY.of(new double[0], new double[0]));
  }

  @Test
  void a_confusion_counts_true_class_by_predicted_class() {
    Confusion confusion = Confusion.of(new double[] {0, 1, 1, 1}, new double[] {0, 0, 1, 1}, 3);
    long[][] counts = confusion.counts();
    assertArrayEquals(new long[] {1, 1, 0}, counts[0]);
    assertArrayEquals(new long[] {0, 2, 0}, counts[1]);
    assertArrayEquals(new long[] {0, 0, 0}, counts[2]);
  }

  @Test
  void calibration_compares_what_is_said_with_what_is_right() {
    Calibration calibration =
        Calibration.of(
            new double[] {0.95, 0.91, 1.0, 0.62}, new boolean[] {true, false, true, true});
    assertEquals(2, calibration.bins().size());
    Calibration.Bin sure = calibration.bins().getLast();
    assertEquals(3, sure.count());
    assertEquals(2 / 3.0, sure.accuracy(), CLOSE);
    assertEquals(0.95333333333333, sure.confidence(), 1e-12);
    double expected = 0.75 * (2.86 / 3 - 2 / 3.0) + 0.25 * 0.38;
    assertEquals(expected, calibration.expectedError(), 1e-12);
  }
}
