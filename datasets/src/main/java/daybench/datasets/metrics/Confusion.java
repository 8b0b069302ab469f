package daybench.datasets.metrics;

import java.util.Arrays;

/** How often each class was predicted for examples of each class. */
public final class Confusion {
  private final long[][] counts;

  private Confusion(long[][] counts) {
    this.counts = counts;
  }

  /** Counts predictions, whose classes are numbers from 0. */
  public static Confusion of(double[] predicted, double[] truth) {
    double greatest = 1;
    for (int i = 0; i < truth.length; i++) {
      greatest = Math.max(greatest, Math.max(predicted[i], truth[i]));
    }
    return of(predicted, truth, (int) greatest + 1);
  }

  /** As {@link #of(double[], double[])}, for this many classes, of which some may not occur. */
  public static Confusion of(double[] predicted, double[] truth, int classes) {
    long[][] counts = new long[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      counts[(int) truth[i]][(int) predicted[i]]++;
    }
    return new Confusion(counts);
  }

  /** Examples by true class, then by predicted class. */
  public long[][] counts() {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  double accuracy() {
    long right = 0;
    long all = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
      all += truth(i);
    }
    return (double) right / all;
  }

  /** 2 TP / (2 TP + FP + FN); 0 where the class neither occurs nor is predicted. */
  double f1(int of) {
    long sum = truth(of) + predicted(of);
    return sum == 0 ? 0 : 2.0 * counts[of][of] / sum;
  }

  /** Over the classes that occur or are predicted. */
  double macroF1() {
    double sum = 0;
    int classes = 0;
    for (int i = 0; i < counts.length; i++) {
      if (truth(i) + predicted(i) > 0) {
        sum += f1(i);
        classes++;
      }
    }
    return sum / classes;
  }

  /**
   * Matthews' correlation, for more than two classes as Gorodkin defines it ("Comparing two
   * K-category assignments by a K-category correlation coefficient", 2004); 0 where all examples or
   * all predictions are of one class.
   */
  double matthews() {
    double all = 0;
    double right = 0;
    double products = 0;
    double truthSquares = 0;
    double predictedSquares = 0;
    for (int i = 0; i < counts.length; i++) {
      double t = truth(i);
      double p = predicted(i);
      all += t;
      right += counts[i][i];
      products += t * p;
      truthSquares += t * t;
      predictedSquares += p * p;
    }
    double spread = (all * all - predictedSquares) * (all * all - truthSquares);
    return spread == 0 ? 0 : (right * all - products) / Math.sqrt(spread);
  }

  private long truth(int of) {
    return Arrays.stream(counts[of]).sum();
  }

  private long predicted(int as) {
    return Arrays.stream(counts).mapToLong(row -> row[as]).sum();
  }
}
