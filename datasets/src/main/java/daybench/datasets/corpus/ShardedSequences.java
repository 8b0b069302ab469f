package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.safetensors.TensorInfo;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The sequences of a side, over all of its memory-mapped shards. Safe for many threads. */
final class ShardedSequences implements SequenceStore, AutoCloseable {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final List<SafetensorsFile> files = new ArrayList<>();
  private final MemorySegment[] tokens;
  private final MemorySegment[] lengths;
  private final long[] starts; // of each shard, and the end
  private final int maximumLength;
  private final ElementType tokenType;

  /**
   * Maps the shards.
   *
   * @throws UserException where a shard is not what the card says
   */
  ShardedSequences(
      Path folder, List<CorpusCard.Shard> shards, int maximumLength, int vocabularySize) {
    this.maximumLength = maximumLength;
    this.tokenType = ShardWriter.tokenType(vocabularySize);
    this.tokens = new MemorySegment[shards.size()];
    this.lengths = new MemorySegment[shards.size()];
    this.starts = new long[shards.size() + 1];
    boolean opened = false;
    try {
      for (int i = 0; i < shards.size(); i++) {
        CorpusCard.Shard shard = shards.get(i);
        SafetensorsFile file = SafetensorsFile.open(folder.resolve(shard.name()));
        files.add(file);
        check(file, ShardWriter.TOKENS, tokenType, shard.sequences(), (long) maximumLength);
        check(file, ShardWriter.LENGTHS, ElementType.U16, shard.sequences());
        tokens[i] = file.data(ShardWriter.TOKENS);
        lengths[i] = file.data(ShardWriter.LENGTHS);
        starts[i + 1] = starts[i] + shard.sequences();
      }
      opened = true;
    } finally {
      if (!opened) {
        close();
      }
    }
  }

  private static void check(SafetensorsFile file, String name, ElementType type, Long... shape) {
    TensorInfo tensor = file.tensor(name);
    if (tensor.type() != type || !tensor.shape().equals(List.of(shape))) {
      throw new UserException(
          "%s is damaged: \"%s\" is %s of %s, where the card has %s of %s."
              .formatted(
                  file.path(), name, tensor.shape(), tensor.type(), Arrays.toString(shape), type));
    }
  }

  @Override
  public long count() {
    return starts[starts.length - 1];
  }

  @Override
  public int maximumLength() {
    return maximumLength;
  }

  private int shardOf(long index) {
    Objects.checkIndex(index, count());
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }

  private int length(int shard, long row) {
    int length = Short.toUnsignedInt(lengths[shard].getAtIndex(SHORT, row));
    return Math.min(length, maximumLength);
  }

  @Override
  public int length(long index) {
    int shard = shardOf(index);
    return length(shard, index - starts[shard]);
  }

  @Override
  public int[] read(long index) {
    int shard = shardOf(index);
    long row = index - starts[shard];
    int[] ids = new int[length(shard, row)];
    long offset = row * maximumLength * tokenType.bytes();
    if (tokenType == ElementType.U16) {
      short[] shorts = new short[ids.length];
      MemorySegment.copy(tokens[shard], SHORT, offset, shorts, 0, shorts.length);
      for (int i = 0; i < ids.length; i++) {
        ids[i] = Short.toUnsignedInt(shorts[i]);
      }
    } else {
      MemorySegment.copy(tokens[shard], INT, offset, ids, 0, ids.length);
    }
    return ids;
  }

  @Override
  public void close() {
    files.forEach(SafetensorsFile::close);
  }
}
