package daybench.engine.finetuning;

import daybench.datasets.glue.Task;
import daybench.datasets.metrics.Metric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a classifier says of the examples of a set, in their order.
 *
 * @param part the name of the set
 * @param outputs logits of the classes, or one number, of each example
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record Predictions(String part, float[][] outputs) {
  /** The number of the most probable class of each example, or its number. */
  public double[] values() {
    return Arrays.stream(outputs).mapToDouble(Predictions::value).toArray();
  }

  private static double value(float[] output) {
    if (output.length == 1) {
      return output[0];
    }
    int best = 0;
    for (int i = 1; i < output.length; i++) {
      best = output[i] > output[best] ? i : best;
    }
    return best;
  }

  /** The probability of each class of example {@code index}. */
  public double[] probabilities(int index) {
    return softmax(outputs[index]);
  }

  static double[] softmax(float[] logits) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      greatest = Math.max(greatest, logit);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = Math.exp(logits[i] - greatest);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** The metrics of the task, by name. */
  Map<String, Double> scores(Task task, double[] truth) {
    double[] predicted = values();
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Metric metric : task.metrics()) {
      scores.put(metric.name(), metric.of(predicted, truth));
    }
    return scores;
  }
}
