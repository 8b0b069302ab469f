package daybench.datasets.sources.compressed;

import java.nio.charset.StandardCharsets;

/** How a file is compressed, told by its first bytes. */
enum Packing {
  GZIP("\u001F\u008B"),
  BZIP2("BZh"),
  XZ("\u00FD7zXZ\u0000"),
  ZSTD("(\u00B5/\u00FD"),
  NONE("");

  /** How many bytes tell. */
  static final int MAGIC_BYTES = 6;

  private final String magic; // a byte a character

  Packing(String magic) {
    this.magic = magic;
  }

  static Packing of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    for (Packing packing : values()) {
      if (text.startsWith(packing.magic)) {
        return packing;
      }
    }
    return NONE;
  }
}
