package daybench.datasets.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Some consecutive documents of a partition as bytes, of each the length of its text in UTF-8 (4
 * bytes), the two halves of its hash (8 bytes each) and the text; all numbers are big-endian. It is
 * what functions over documents are given, wherever they run.
 *
 * @param partition the partition's number over all sources
 * @param firstDocument the number of the first document within the partition
 * @param bytes not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // about a megabyte that is read once
record DocumentBlock(int partition, int firstDocument, byte[] bytes) {
  /** Precedes the text of each document. */
  static final int RECORD_HEADER_BYTES = Integer.BYTES + 2 * Long.BYTES;

  private static final int BLOCK_HEADER_BYTES = 2 * Integer.BYTES;

  /** Takes the documents of a block. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    void accept(int document, ContentHash hash, LazyText text) throws E;
  }

  /** A text that is made only where it is needed. */
  static final class LazyText {
    private final byte[] block;
    private final int offset;
    private final int length;

    private LazyText(byte[] block, int offset, int length) {
      this.block = block;
      this.offset = offset;
      this.length = length;
    }

    /** Its length in UTF-8. */
    int bytes() {
      return length;
    }

    String get() {
      return new String(block, offset, length, StandardCharsets.UTF_8);
    }
  }

  /** The documents in order. */
  <E extends Exception> void forEach(Sink<E> sink) throws E {
    ByteBuffer next = ByteBuffer.wrap(bytes);
    int document = firstDocument;
    while (next.hasRemaining()) {
      int length = next.getInt();
      ContentHash hash = new ContentHash(next.getLong(), next.getLong());
      LazyText text = new LazyText(bytes, next.position(), length);
      next.position(next.position() + length);
      sink.accept(document++, hash, text);
    }
  }

  /** All of it, to be sent elsewhere. */
  byte[] toBytes() {
    return ByteBuffer.allocate(BLOCK_HEADER_BYTES + bytes.length)
        .putInt(partition)
        .putInt(firstDocument)
        .put(bytes)
        .array();
  }

  /** What {@link #toBytes} made. */
  static DocumentBlock of(byte[] sent) {
    ByteBuffer header = ByteBuffer.wrap(sent);
    int partition = header.getInt();
    int firstDocument = header.getInt();
    byte[] bytes = new byte[header.remaining()];
    header.get(bytes);
    return new DocumentBlock(partition, firstDocument, bytes);
  }
}
