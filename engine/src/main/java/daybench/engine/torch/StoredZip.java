package daybench.engine.torch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of stored entries as PyTorch writes it: contents begin at multiples of 64 bytes, padded by
 * an extra field, so that tensors can be mapped to memory. Equal contents give equal bytes.
 */
final class StoredZip {
  private static final int ALIGNMENT = 64;
  private static final int LOCAL_HEADER = 30;
  private static final int EXTRA_HEADER = 4;
  private static final int CHUNK = 1 << 16;
  // The first second of 1980 would be taken for an earlier time, kept in an extra field of its own.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Counter counter;
  private final ZipOutputStream zip;

  StoredZip(OutputStream out) {
    this.counter = new Counter(out);
    this.zip = new ZipOutputStream(counter);
  }

  /** Adds an entry with the remaining bytes of the buffer, whose position stays. */
  void add(String name, ByteBuffer content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content.duplicate());
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.remaining());
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.flush();
    entry.setExtra(padding(counter.written + LOCAL_HEADER + name.length()));
    zip.putNextEntry(entry);
    ByteBuffer rest = content.duplicate();
    byte[] chunk = new byte[CHUNK];
    while (rest.hasRemaining()) {
      int count = Math.min(chunk.length, rest.remaining());
      rest.get(chunk, 0, count);
      zip.write(chunk, 0, count);
    }
    zip.closeEntry();
  }

  private static byte[] padding(long begin) {
    int size = Math.floorMod(-(begin + EXTRA_HEADER), ALIGNMENT);
    byte[] extra = new byte[EXTRA_HEADER + size];
    extra[0] = 'F';
    extra[1] = 'B';
    extra[2] = (byte) size;
    java.util.Arrays.fill(extra, EXTRA_HEADER, extra.length, (byte) 'Z');
    return extra;
  }

  /** Writes the directory of the entries; the stream stays open. */
  void finish() throws IOException {
    zip.finish();
  }

  private static final class Counter extends FilterOutputStream {
    private long written;

    Counter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written += length;
    }
  }
}
