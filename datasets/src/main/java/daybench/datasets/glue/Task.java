package daybench.datasets.glue;

import daybench.datasets.metrics.Metric;
import java.util.List;

/**
 * What is learned from labelled text.
 *
 * @param name such as MRPC
 * @param pair whether an example has two texts
 * @param target what is asked
 * @param metrics reported, the one that decides between models first
 */
public record Task(String name, boolean pair, Target target, List<Metric> metrics) {
  public Task {
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("a task without a metric");
    }
  }

  /** The metric that decides between models. */
  public Metric selection() {
    return metrics.getFirst();
  }
}
