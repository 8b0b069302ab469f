package daybench.datasets.sources.wikipedia;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of bzip2 data, which begin at any bit, by the 48 bits that begin each and the 48
 * bits that end a stream. A block ends where either comes next. (That such bits also come about by
 * chance within a block is so improbable that in 20 GB it happens once in some 900 times.)
 */
final class BlockFinder implements Closeable {
  private static final long MASK = 0xFFFF_FFFF_FFFFL;
  private static final long BLOCK = 0x3141_5926_5359L;
  private static final long STREAM_END = 0x1772_4538_5090L;
  private static final int LARGEST_BLOCK = 4 << 20; // 900 kB, should they not be compressible

  private final FileChannel channel;
  private final byte[] input = new byte[1 << 16];
  private int inputNext;
  private int inputEnd;
  private byte[] bytes = new byte[1 << 20]; // from the byte in which the block begins
  private int length;
  private long window;
  private long position; // bytes of the file that have gone through the window
  private long blockBit = -1; // where the open block begins, in bits of the file
  private boolean ended;

  BlockFinder(Path file, long start) throws IOException {
    this.channel = FileChannel.open(file);
    this.position = start;
    channel.position(start);
  }

  /**
   * The next block that begins at or after the start; null if there is none.
   *
   * @throws DumpFormatException if what follows is too long for a block
   */
  @Nullable CompressedBlock next() throws IOException {
    while (!ended) {
      if (inputNext == inputEnd && !fill()) {
        ended = true;
        return blockBit < 0 ? null : block(8 * position, -1, false);
      }
      byte b = input[inputNext++];
      window = (window << 8) | (b & 0xFF);
      position++;
      if (blockBit >= 0) {
        append(b);
      }
      for (int shift = 7; shift >= 0; shift--) {
        long bits = (window >>> shift) & MASK;
        if (bits == BLOCK || bits == STREAM_END) {
          long bit = 8 * position - shift - 48;
          CompressedBlock block = found(bit, bits == BLOCK);
          if (block != null) {
            return block;
          }
        }
      }
    }
    return null;
  }

  private boolean fill() throws IOException {
    inputNext = 0;
    inputEnd = Math.max(0, channel.read(ByteBuffer.wrap(input)));
    return inputEnd > 0;
  }

  private void append(byte b) throws DumpFormatException {
    if (length == bytes.length) {
      if (length >= LARGEST_BLOCK) {
        throw new DumpFormatException("a bzip2 block at byte " + blockBit / 8 + " does not end");
      }
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = b;
  }

  private @Nullable CompressedBlock found(long bit, boolean begins) {
    CompressedBlock block = blockBit < 0 ? null : block(bit, begins ? bit : -1, true);
    if (blockBit < 0 && begins) {
      open(bit);
    }
    return block;
  }

  private CompressedBlock block(long endBit, long nextBit, boolean complete) {
    long start = blockBit / 8;
    int firstBit = (int) (blockBit % 8);
    CompressedBlock block =
        new CompressedBlock(
            start, Arrays.copyOf(bytes, length), firstBit, endBit - blockBit, complete);
    blockBit = -1;
    if (nextBit >= 0) {
      open(nextBit);
    }
    return block;
  }

  /** Begins to gather a block, whose first 48 bits the window holds. */
  private void open(long bit) {
    blockBit = bit;
    length = 0;
    for (long i = bit / 8; i < position; i++) {
      bytes[length++] = (byte) (window >>> (8 * (position - 1 - i)));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
