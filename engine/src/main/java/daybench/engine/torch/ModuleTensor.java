package daybench.engine.torch;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A float32 tensor that a module archive carries.
 *
 * @param attribute the name of the module's attribute
 * @param values row by row, little-endian; its position stays
 */
public record ModuleTensor(String attribute, List<Long> shape, ByteBuffer values) {
  public ModuleTensor {
    shape = List.copyOf(shape);
  }
}
