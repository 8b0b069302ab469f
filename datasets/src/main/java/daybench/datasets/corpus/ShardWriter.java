package daybench.datasets.corpus;

import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.safetensors.SafetensorsWriter.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the sequences of one side to shards of bounded size. A shard holds {@code tokens}, shape
 * (sequences x length), each row padded with [PAD], and {@code lengths}, shape (sequences), the
 * true lengths: so a sequence is found by multiplication, and other programs get a rectangular
 * array. For one thread.
 */
final class ShardWriter {
  static final String TOKENS = "tokens";
  static final String LENGTHS = "lengths";
  static final int DEFAULT_SHARD_BYTES = 64 << 20;
  private static final int LARGEST_SHORT_ID = 0xFFFF;

  private final Path folder;
  private final String side;
  private final int length;
  private final int padId;
  private final ElementType tokenType;
  private final int capacity;
  private final ByteBuffer tokens;
  private final ByteBuffer lengths;
  private final List<CorpusCard.Shard> shards = new ArrayList<>();
  private int rows;
  private long sequences;

  /**
   * @param side what the names of the files begin with
   * @param shardBytes the greatest size of a shard's tokens
   * @param sequenceBound no more sequences than this will come
   */
  ShardWriter(
      Path folder,
      String side,
      int length,
      int padId,
      int vocabularySize,
      int shardBytes,
      long sequenceBound) {
    this.folder = folder;
    this.side = side;
    this.length = length;
    this.padId = padId;
    this.tokenType = tokenType(vocabularySize);
    int rowBytes = length * tokenType.bytes();
    this.capacity = (int) Math.max(1, Math.min(shardBytes / rowBytes, sequenceBound));
    this.tokens = buffer(capacity * rowBytes);
    this.lengths = buffer(capacity * ElementType.U16.bytes());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** 16 bits where every id fits. */
  static ElementType tokenType(int vocabularySize) {
    return vocabularySize - 1 <= LARGEST_SHORT_ID ? ElementType.U16 : ElementType.I32;
  }

  /** Adds a sequence: the first {@code count} ids. */
  void add(int[] ids, int count) throws IOException {
    if (rows == capacity) {
      flush();
    }
    for (int i = 0; i < length; i++) {
      int id = i < count ? ids[i] : padId;
      if (tokenType == ElementType.U16) {
        tokens.putShort((short) id);
      } else {
        tokens.putInt(id);
      }
    }
    lengths.putShort((short) count);
    rows++;
    sequences++;
  }

  private void flush() throws IOException {
    String name = CorpusPaths.shardName(side, shards.size());
    Path file = folder.resolve(name);
    List<Entry> entries =
        List.of(
            new Entry(TOKENS, tokenType, List.of((long) rows, (long) length)),
            new Entry(LENGTHS, ElementType.U16, List.of((long) rows)));
    SafetensorsWriter writer =
        new SafetensorsWriter(file, entries, Map.of("content", "token sequences"));
    try (writer) {
      writer.write(tokens.flip());
      writer.write(lengths.flip());
    }
    shards.add(new CorpusCard.Shard(name, Files.size(file), writer.sha256(), rows));
    tokens.clear();
    lengths.clear();
    rows = 0;
  }

  /** Writes what is left; the shards in order. */
  List<CorpusCard.Shard> finish() throws IOException {
    if (rows > 0) {
      flush();
    }
    return List.copyOf(shards);
  }

  long sequences() {
    return sequences;
  }
}
