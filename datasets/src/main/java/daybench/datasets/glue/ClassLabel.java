package daybench.datasets.glue;

/**
 * A class of a task.
 *
 * @param written how files write it
 * @param name what it means
 */
public record ClassLabel(String written, String name) {
  static ClassLabel of(String written) {
    return new ClassLabel(written, written);
  }
}
