package daybench.datasets.glue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text or a pair of texts.
 *
 * @param index as its file names it, or its place in the file
 * @param first the text
 * @param second the other text of a pair; null otherwise
 * @param target the number of its class, or its score; null where it is not known
 */
public record Example(
    String index, String first, @Nullable String second, @Nullable Double target) {
  public Optional<String> other() {
    return Optional.ofNullable(second);
  }

  /** The number of its class, or its score. */
  public double known() {
    if (target == null) {
      throw new IllegalStateException("the example " + index + " has no target");
    }
    return target;
  }
}
