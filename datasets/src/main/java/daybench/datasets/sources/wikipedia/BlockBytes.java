package daybench.datasets.sources.wikipedia;

import daybench.datasets.sources.compressed.UnpackingBounds;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import java.io.IOException;

/**
 * A range of a dump compressed by bzip2, in one stream or many: the texts of the blocks, one after
 * the other. What the streams of a file say of themselves (their borders and common checksums) is
 * not needed.
 */
final class BlockBytes implements RangeBytes {
  // dumps shrink to a fifth or so
  private static final UnpackingBounds BOUNDS = new UnpackingBounds(200, 64L << 20, Long.MAX_VALUE);

  private final DumpRange range;
  private final BlockFinder finder;
  private byte[] text = new byte[0];
  private int next;
  private long textBytes;
  private long compressedBytes;
  private long owned = Long.MAX_VALUE;
  private boolean truncated;
  private boolean truncatedWithin;

  BlockBytes(DumpRange range) throws IOException {
    this.range = range;
    this.finder = new BlockFinder(range.file(), range.start());
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    while (next == text.length) {
      if (truncated || !nextBlock()) {
        owned = Math.min(owned, textBytes);
        return -1;
      }
    }
    int count = Math.min(length, text.length - next);
    System.arraycopy(text, next, target, from, count);
    next += count;
    return count;
  }

  private boolean nextBlock() throws IOException {
    CompressedBlock block = finder.next();
    if (block == null) {
      return false;
    }
    if (block.start() >= range.end()) {
      owned = Math.min(owned, textBytes);
    }
    if (!block.complete()) {
      truncated = true;
      truncatedWithin = block.start() < range.end();
      return false;
    }
    text = decode(block);
    next = 0;
    textBytes += text.length;
    compressedBytes += block.bits() / 8;
    try {
      BOUNDS.check(compressedBytes, textBytes);
    } catch (UnpackingBoundsException e) {
      throw new DumpFormatException(e.getMessage() + ", at byte " + block.start());
    }
    return true;
  }

  private static byte[] decode(CompressedBlock block) throws IOException {
    try {
      return BlockDecoder.decode(block);
    } catch (IOException e) {
      DumpFormatException damaged =
          new DumpFormatException("the bzip2 block at byte " + block.start() + " is damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  @Override
  public long owned() {
    return owned;
  }

  @Override
  public boolean truncated() {
    return truncated;
  }

  @Override
  public boolean truncatedWithin() {
    return truncatedWithin;
  }

  @Override
  public void close() throws IOException {
    finder.close();
  }
}
