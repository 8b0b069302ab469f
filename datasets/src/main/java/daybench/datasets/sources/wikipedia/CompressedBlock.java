package daybench.datasets.sources.wikipedia;

/** A block of bzip2 data, which begins and ends at any bit. */
final class CompressedBlock {
  private final long start;
  private final byte[] bytes;
  private final int firstBit;
  private final long bits;
  private final boolean complete;

  /**
   * @param start the byte of the file in which it begins
   * @param bytes from that byte on
   * @param firstBit the bit of the first byte at which it begins, 0 for the highest
   * @param bits its length
   * @param complete false where the file ends within
   */
  CompressedBlock(long start, byte[] bytes, int firstBit, long bits, boolean complete) {
    this.start = start;
    this.bytes = bytes;
    this.firstBit = firstBit;
    this.bits = bits;
    this.complete = complete;
  }

  long start() {
    return start;
  }

  long bits() {
    return bits;
  }

  boolean complete() {
    return complete;
  }

  /** Copies the block to a place in an array, moved so that it begins with a byte. */
  void copyAligned(byte[] target, int place) {
    int whole = (int) ((bits + 7) / 8);
    for (int i = 0; i < whole; i++) {
      int high = i < bytes.length ? bytes[i] & 0xFF : 0;
      int low = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
      target[place + i] = (byte) (((high << 8) | low) >>> (8 - firstBit));
    }
  }
}
