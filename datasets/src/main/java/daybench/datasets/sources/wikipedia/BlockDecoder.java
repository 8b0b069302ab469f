package daybench.datasets.sources.wikipedia;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Decompresses a bzip2 block by itself: made into a stream of one block, it is given to the
 * library, which also verifies its checksum. (A stream's own checksum is that of its block if it
 * has one.)
 */
final class BlockDecoder {
  private static final byte[] HEADER = {'B', 'Z', 'h', '9'};
  private static final long STREAM_END = 0x1772_4538_5090L;

  private BlockDecoder() {}

  /**
   * The text of a block.
   *
   * @throws IOException if the block is damaged
   */
  static byte[] decode(CompressedBlock block) throws IOException {
    try (BZip2CompressorInputStream in =
        new BZip2CompressorInputStream(new ByteArrayInputStream(stream(block)))) {
      return in.readAllBytes(); // a block holds no more than 47 MB, whatever is done to it
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static byte[] stream(CompressedBlock block) {
    int bytes = (int) ((block.bits() + 7) / 8);
    byte[] stream = new byte[HEADER.length + bytes + 11];
    System.arraycopy(HEADER, 0, stream, 0, HEADER.length);
    block.copyAligned(stream, HEADER.length);
    long checksum = 0;
    for (int i = 6; i < 10; i++) { // it follows the 48 bits that begin the block
      checksum = (checksum << 8) | (stream[HEADER.length + i] & 0xFF);
    }
    long end = 8L * HEADER.length + block.bits();
    put(stream, end, STREAM_END, 48);
    put(stream, end + 48, checksum, 32);
    return Arrays.copyOf(stream, (int) ((end + 80 + 7) / 8));
  }

  private static void put(byte[] target, long bit, long value, int count) {
    for (int i = 0; i < count; i++) {
      int place = (int) ((bit + i) / 8);
      int mask = 0x80 >>> (int) ((bit + i) % 8);
      boolean one = ((value >>> (count - 1 - i)) & 1) == 1;
      target[place] = (byte) (one ? target[place] | mask : target[place] & ~mask);
    }
  }
}
