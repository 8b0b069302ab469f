package daybench.engine.finetuning;

import daybench.datasets.metrics.Metric;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good a classifier was at some time of its training.
 *
 * @param epoch epochs made
 * @param step steps made
 * @param trainingLoss the mean over the steps since the evaluation before
 * @param scores of each development part, by the name of the {@link Metric}
 */
public record Evaluation(
    int epoch, long step, double trainingLoss, Map<String, Map<String, Double>> scores) {
  public Evaluation {
    scores = new LinkedHashMap<>(scores);
  }

  /** The score by which evaluations are compared; NaN is worse than any. */
  public double score(Metric metric) {
    return scores.values().iterator().next().getOrDefault(metric.name(), Double.NaN);
  }
}
