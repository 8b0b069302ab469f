package daybench.datasets.metrics;

/** How well predictions agree with what is true; higher is better in all of them. */
public enum Metric {
  ACCURACY("accuracy"),
  /** Of class 1 against class 0. */
  F1("F1"),
  /** The mean over all classes of each class's F1. */
  MACRO_F1("macro F1"),
  MATTHEWS("Matthews"),
  PEARSON("Pearson"),
  SPEARMAN("Spearman");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /**
   * The value for predictions.
   *
   * @param predicted class numbers, or scores for {@link #PEARSON} and {@link #SPEARMAN}
   * @param truth the same of what is true, of equal length
   * @return at most 1; NaN where it is not defined: a correlation with something constant, or
   *     anything of no examples at all
   */
  public double of(double[] predicted, double[] truth) {
    if (predicted.length != truth.length) {
      throw new IllegalArgumentException(
          predicted.length + " predictions for " + truth.length + " examples");
    }
    if (truth.length == 0) {
      return Double.NaN;
    }
    return switch (this) {
      case ACCURACY -> Confusion.of(predicted, truth).accuracy();
      case F1 -> Confusion.of(predicted, truth).f1(1);
      case MACRO_F1 -> Confusion.of(predicted, truth).macroF1();
      case MATTHEWS -> Confusion.of(predicted, truth).matthews();
      case PEARSON -> Correlation.pearson(predicted, truth);
      case SPEARMAN -> Correlation.spearman(predicted, truth);
    };
  }
}
