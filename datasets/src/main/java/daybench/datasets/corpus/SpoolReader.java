package daybench.datasets.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Reads what {@link SpoolWriter} wrote. */
final class SpoolReader {
  private static final int BUFFER_BYTES = 1 << 18;

  private SpoolReader() {}

  /** Reads a block of a partition's documents. */
  static DocumentBlock read(Path file, int partition, SpoolPart.Block block) throws IOException {
    byte[] array = new byte[block.length()];
    ByteBuffer bytes = ByteBuffer.wrap(array);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, block.offset() + bytes.position()) < 0) {
          throw new EOFException(file + " has become shorter while it was in use.");
        }
      }
    }
    return new DocumentBlock(partition, block.firstDocument(), array);
  }

  /** Takes the hashes of a partition's documents. */
  @FunctionalInterface
  interface HashSink {
    void accept(int document, long high, long low);
  }

  /** Reads the hashes of all documents of a partition in order. */
  static void readHashes(Path file, HashSink sink) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int document = 0;
      while (channel.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.remaining() >= 2 * Long.BYTES) {
          sink.accept(document++, buffer.getLong(), buffer.getLong());
        }
        buffer.compact();
      }
    }
  }

  /** Whether both files of a partition are there, whole and undamaged. */
  static boolean isSound(Path textFile, Path hashFile, SpoolPart part) throws IOException {
    return Files.isRegularFile(textFile)
        && Files.isRegularFile(hashFile)
        && Files.size(hashFile) == 2L * Long.BYTES * part.documents()
        && crc(textFile) == part.crc()
        && crc(hashFile) == part.hashCrc();
  }

  private static long crc(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        crc.update(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    }
    return crc.getValue();
  }
}
