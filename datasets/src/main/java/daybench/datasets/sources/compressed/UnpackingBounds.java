package daybench.datasets.sources.compressed;

/**
 * How much compressed input may become.
 *
 * @param ratio how many times its compressed size it may have
 * @param freeBytes what it may have in any case, so that small files may be very repetitive
 * @param maximumBytes what it may have at most, however large it is compressed
 */
public record UnpackingBounds(long ratio, long freeBytes, long maximumBytes) {
  /** Text shrinks to a fifth or a tenth; repetitive tables to a fiftieth. */
  public static final UnpackingBounds OF_TEXT = new UnpackingBounds(200, 64L << 20, Long.MAX_VALUE);

  /**
   * Throws where too much came out.
   *
   * @param packedBytes the compressed bytes read so far
   * @param unpackedBytes what became of them
   * @throws UnpackingBoundsException where that is out of bounds
   */
  public void check(long packedBytes, long unpackedBytes) throws UnpackingBoundsException {
    if (unpackedBytes > maximumBytes) {
      throw new UnpackingBoundsException(
          "it unpacks to more than %,d bytes".formatted(maximumBytes));
    }
    if ((unpackedBytes - freeBytes) / ratio > packedBytes) {
      throw new UnpackingBoundsException(
          "it unpacks to more than %,d times its size".formatted(ratio));
    }
  }
}
