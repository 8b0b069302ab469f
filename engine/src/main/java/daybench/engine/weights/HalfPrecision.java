package daybench.engine.weights;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import daybench.datasets.safetensors.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Widens stored floating-point numbers to float32. */
final class HalfPrecision {
  private static final ValueLayout.OfShort STORED =
      JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private HalfPrecision() {}

  static boolean readable(ElementType type) {
    return type == ElementType.F32 || type == ElementType.F16 || type == ElementType.BF16;
  }

  /** Fills {@code target} with the numbers of {@code stored} as float32, native byte order. */
  static void widen(MemorySegment stored, ElementType type, MemorySegment target) {
    switch (type) {
      case F32 -> target.copyFrom(stored);
      case F16 -> {
        for (long i = 0; i < target.byteSize() / Float.BYTES; i++) {
          float value = Float.float16ToFloat(stored.get(STORED, i * Short.BYTES));
          target.set(JAVA_FLOAT_UNALIGNED, i * Float.BYTES, value);
        }
      }
      case BF16 -> {
        // A bfloat16 is the upper half of a float32.
        for (long i = 0; i < target.byteSize() / Float.BYTES; i++) {
          float value = Float.intBitsToFloat(stored.get(STORED, i * Short.BYTES) << Short.SIZE);
          target.set(JAVA_FLOAT_UNALIGNED, i * Float.BYTES, value);
        }
      }
      default -> throw new IllegalArgumentException(type + " is no type of weights");
    }
  }
}
