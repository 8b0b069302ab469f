package daybench.datasets.sources.compressed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes that end in an {@link UnpackingBoundsException} where they become too many. */
final class BoundedInput extends FilterInputStream {
  private final UnpackingBounds bounds;
  private final LongSupplier packedBytes;
  private long unpackedBytes;

  /**
   * @param packedBytes tells how many compressed bytes were read so far
   */
  BoundedInput(InputStream unpacking, UnpackingBounds bounds, LongSupplier packedBytes) {
    super(unpacking);
    this.bounds = bounds;
    this.packedBytes = packedBytes;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws UnpackingBoundsException {
    unpackedBytes += bytes;
    bounds.check(packedBytes.getAsLong(), unpackedBytes);
  }
}
