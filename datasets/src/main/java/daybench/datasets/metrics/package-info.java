/** Measures of predictions: Matthews, F1, accuracy, Pearson, Spearman, confusion, calibration. */
@NullMarked
package daybench.datasets.metrics;

import org.jspecify.annotations.NullMarked;
