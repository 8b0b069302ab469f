package daybench.datasets.safetensors;

import java.util.Locale;

/** The types of elements that Daybench reads and writes; all little-endian. */
public enum ElementType {
  BOOL(1),
  U8(1),
  I8(1),
  I16(2),
  U16(2),
  F16(2),
  BF16(2),
  I32(4),
  U32(4),
  F32(4),
  F64(8),
  I64(8),
  U64(8);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of an element, in bytes. */
  public int bytes() {
    return bytes;
  }

  /**
   * The type of a name as it stands in a header, such as {@code F32}.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static ElementType of(String name) {
    for (ElementType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "The element type %s is not one that Daybench reads."
            .formatted(name.length() > 32 ? "of a long name" : name.toUpperCase(Locale.ROOT)));
  }
}
