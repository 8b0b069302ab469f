package daybench.datasets.glue;

import java.util.List;

/**
 * A task with its examples.
 *
 * @param training what is learned from
 * @param development what models are compared on; the first decides
 */
public record TaskData(Task task, ExampleSet training, List<ExampleSet> development) {
  public TaskData {
    development = List.copyOf(development);
  }
}
