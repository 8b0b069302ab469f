package daybench.datasets.safetensors;

import java.util.List;

/**
 * Where an array lies in a safetensors file.
 *
 * @param name its name
 * @param type the type of its elements
 * @param shape its dimensions, the outermost first; none for a scalar
 * @param offset its first byte, counted from the start of the data section
 * @param byteLength its length in bytes
 */
public record TensorInfo(
    String name, ElementType type, List<Long> shape, long offset, long byteLength) {
  public TensorInfo {
    shape = List.copyOf(shape);
  }

  /** The number of elements. */
  public long elements() {
    return byteLength / type.bytes();
  }

  /**
   * The length that a type and shape make, in bytes.
   *
   * @throws ArithmeticException where it is over 2^63 - 1
   * @throws IllegalArgumentException where a dimension is negative
   */
  static long byteLength(ElementType type, List<Long> shape) {
    long elements = 1;
    for (long dimension : shape) {
      if (dimension < 0) {
        throw new IllegalArgumentException("A dimension is " + dimension + ", below 0.");
      }
      elements = Math.multiplyExact(elements, dimension);
    }
    return Math.multiplyExact(elements, type.bytes());
  }
}
