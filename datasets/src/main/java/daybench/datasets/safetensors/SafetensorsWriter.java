package daybench.datasets.safetensors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.files.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a safetensors file whose arrays are known beforehand: the header first, then the data as
 * it comes. The header is padded so that the data begins at a multiple of 8 bytes. For one thread.
 */
public final class SafetensorsWriter implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 20;
  private static final int ALIGNMENT = 8;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private final MessageDigest digest = Sha256.digest();
  private final long dataBytes;
  private long written;
  private String sha256 = "";

  /** An array to be written. */
  public record Entry(String name, ElementType type, List<Long> shape) {
    public Entry {
      shape = List.copyOf(shape);
    }

    /** Its length in bytes. */
    public long byteLength() {
      return TensorInfo.byteLength(type, shape);
    }
  }

  /**
   * Starts a file, replacing what stood there.
   *
   * @param entries the arrays in the order in which their bytes will be written; each begins at a
   *     multiple of its element's size, as some readers demand, so wider elements come first
   * @param metadata free texts; readers that load weights want {@code format}: {@code pt}
   * @throws IllegalArgumentException where two arrays share a name or one would not be aligned
   */
  public SafetensorsWriter(Path file, List<Entry> entries, Map<String, String> metadata)
      throws IOException {
    this.file = file;
    ObjectNode header = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode texts = header.putObject(HeaderReader.METADATA);
      new TreeMap<>(metadata).forEach(texts::put);
    }
    this.dataBytes = describe(entries, header);
    byte[] json = JSON.writeValueAsBytes(header);
    int padded = Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT;
    if (padded > SafetensorsFile.MAXIMUM_HEADER_BYTES) {
      throw new IllegalArgumentException("The header would be " + padded + " bytes long.");
    }
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
    buffer.putLong(padded);
    put(ByteBuffer.wrap(json));
    put(ByteBuffer.wrap(" ".repeat(padded - json.length).getBytes(StandardCharsets.UTF_8)));
  }

  private static long describe(List<Entry> entries, ObjectNode header) {
    Set<String> names = new HashSet<>(Set.of(HeaderReader.METADATA));
    long offset = 0;
    for (Entry entry : entries) {
      if (!names.add(entry.name())) {
        throw new IllegalArgumentException("Two arrays are named " + entry.name() + ".");
      }
      if (offset % entry.type().bytes() != 0) {
        throw new IllegalArgumentException(
            "%s would begin at byte %d, no multiple of its elements' size."
                .formatted(entry.name(), offset));
      }
      ObjectNode node = header.putObject(entry.name());
      node.put("dtype", entry.type().name());
      ArrayNode shape = node.putArray("shape");
      entry.shape().forEach(shape::add);
      ArrayNode offsets = node.putArray("data_offsets");
      offsets.add(offset);
      offset = Math.addExact(offset, entry.byteLength());
      offsets.add(offset);
    }
    return offset;
  }

  /**
   * Writes the next bytes of the data section, all that remain in {@code bytes}: any cutting into
   * pieces will do. Elements are little-endian.
   *
   * @throws IllegalStateException where there are more bytes than the arrays have
   */
  public void write(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > dataBytes - written) {
      throw new IllegalStateException(
          "%s takes %d bytes more, not %d."
              .formatted(file, dataBytes - written, bytes.remaining()));
    }
    written += bytes.remaining();
    put(bytes);
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (!buffer.hasRemaining()) {
        flush();
      }
      int length = Math.min(bytes.remaining(), buffer.remaining());
      buffer.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    digest.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /**
   * The SHA-256 of the whole file, in lower-case hexadecimal, once it is closed.
   *
   * @throws IllegalStateException before
   */
  public String sha256() {
    if (sha256.isEmpty()) {
      throw new IllegalStateException(file + " is not finished yet.");
    }
    return sha256;
  }

  /**
   * Finishes the file and forces it to disk.
   *
   * @throws IllegalStateException where bytes are missing; the file is then not usable
   */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      if (written < dataBytes) {
        throw new IllegalStateException(
            "%s lacks %d of its %d bytes.".formatted(file, dataBytes - written, dataBytes));
      }
      flush();
      channel.force(true);
      sha256 = Sha256.hex(digest);
    }
  }
}
