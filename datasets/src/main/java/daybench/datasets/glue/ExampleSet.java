package daybench.datasets.glue;

import java.util.List;

/**
 * The examples of a file.
 *
 * @param name of the part, such as train or dev_matched
 * @param source the file's path
 * @param examples in the order of the file
 * @param skipped rows that lack columns in a task whose official files have such rows
 */
public record ExampleSet(String name, String source, List<Example> examples, long skipped) {
  public ExampleSet {
    examples = List.copyOf(examples);
  }

  public int size() {
    return examples.size();
  }

  /** What is true of each example. */
  public double[] targets() {
    return examples.stream().mapToDouble(Example::known).toArray();
  }

  /** The same, only the first of them. */
  public ExampleSet limited(int count) {
    return count >= examples.size()
        ? this
        : new ExampleSet(name, source, examples.subList(0, count), skipped);
  }
}
