package daybench.engine.weights;

import daybench.engine.model.Parameter;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One value for each parameter of a model, stored under the parameters' names behind a prefix: the
 * weights themselves with no prefix, or something kept beside each weight, such as a moment of the
 * optimiser.
 *
 * @param prefix what stands before each name, such as {@code exp_avg.}; may be empty
 * @param layout the parameters
 * @param values float32 in native byte order, one buffer for each parameter. Each is asked for once
 *     and in order, so that a list which makes them on demand needs the memory of one only
 */
public record WeightGroup(
    String prefix, List<Parameter> layout, List<? extends ByteBuffer> values) {
  public WeightGroup {
    layout = List.copyOf(layout);
    if (values.size() != layout.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + layout.size() + " parameters");
    }
  }
}
