package daybench.datasets.corpus;

import daybench.datasets.cleaning.StepCount;
import daybench.datasets.corpus.SpoolPart.Block;
import daybench.datasets.sources.SourceFinding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes the documents of a partition to a spool file, as a {@link DocumentBlock} has them; and
 * their hashes alone to another. For one thread.
 */
final class SpoolWriter implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 20;
  private static final int BUFFER_BYTES = 1 << 18;

  private final Output texts;
  private final Output hashes;
  private final List<Block> blocks = new ArrayList<>();
  private long blockStart;
  private int blockFirstDocument;
  private int documents;
  private long textBytes;

  SpoolWriter(Path textFile, Path hashFile) throws IOException {
    this.texts = new Output(textFile);
    try {
      this.hashes = new Output(hashFile);
    } catch (IOException e) {
      texts.close();
      throw e;
    }
  }

  /** Adds a document; returns the length of its text in UTF-8. */
  int add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ContentHash hash = ContentHash.of(bytes);
    texts
        .ensure(DocumentBlock.RECORD_HEADER_BYTES)
        .putInt(bytes.length)
        .putLong(hash.high())
        .putLong(hash.low());
    texts.put(bytes);
    hashes.ensure(2 * Long.BYTES).putLong(hash.high()).putLong(hash.low());
    documents++;
    textBytes += bytes.length;
    if (texts.position() - blockStart >= BLOCK_BYTES) {
      endBlock();
    }
    return bytes.length;
  }

  private void endBlock() {
    int length = Math.toIntExact(texts.position() - blockStart);
    blocks.add(new Block(blockStart, length, blockFirstDocument));
    blockStart = texts.position();
    blockFirstDocument = documents;
  }

  /**
   * Finishes the files and tells what is in them. They are not forced to disk, which would take
   * long: their checksums tell after a power cut whether they can be used.
   */
  SpoolPart finish(
      int partition, long unusable, List<SourceFinding> findings, List<StepCount> cleaning)
      throws IOException {
    if (documents > blockFirstDocument) {
      endBlock();
    }
    hashes.flush();
    texts.flush();
    return new SpoolPart(
        partition,
        documents,
        textBytes,
        unusable,
        texts.crc.getValue(),
        hashes.crc.getValue(),
        blocks,
        findings,
        cleaning);
  }

  @Override
  public void close() throws IOException {
    try (texts;
        hashes) {
      // Both are closed, even where the first fails.
    }
  }

  /** A buffered file. */
  private static final class Output implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final CRC32C crc = new CRC32C();
    private long flushed;

    Output(Path file) throws IOException {
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
    }

    long position() {
      return flushed + buffer.position();
    }

    ByteBuffer ensure(int bytes) throws IOException {
      if (buffer.remaining() < bytes) {
        flush();
      }
      return buffer;
    }

    void put(byte[] bytes) throws IOException {
      int next = 0;
      while (next < bytes.length) {
        ensure(1);
        int count = Math.min(buffer.remaining(), bytes.length - next);
        buffer.put(bytes, next, count);
        next += count;
      }
    }

    private void flush() throws IOException {
      buffer.flip();
      flushed += buffer.remaining();
      crc.update(buffer.array(), 0, buffer.limit());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
