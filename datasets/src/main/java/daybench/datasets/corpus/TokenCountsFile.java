package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.safetensors.SafetensorsWriter.Entry;
import daybench.datasets.safetensors.TensorInfo;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How often each token occurs in the text of each side, as {@code counts.safetensors} holds it: an
 * array for each side, named as its shards are, 64-bit, by id.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the corpus that holds them
record TokenCountsFile(long[] training, long[] heldOut) {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  CorpusCard.FileInfo write(Path file) throws IOException {
    List<Long> shape = List.of((long) training.length);
    List<Entry> entries =
        List.of(
            new Entry(CorpusPaths.TRAINING, ElementType.I64, shape),
            new Entry(CorpusPaths.HELD_OUT, ElementType.I64, shape));
    SafetensorsWriter writer =
        new SafetensorsWriter(file, entries, Map.of("content", "token counts"));
    try (writer) {
      for (long[] counts : List.of(training, heldOut)) {
        ByteBuffer bytes =
            ByteBuffer.allocate(counts.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(counts);
        writer.write(bytes);
      }
    }
    return new CorpusCard.FileInfo(
        file.getFileName().toString(), Files.size(file), writer.sha256());
  }

  /**
   * @throws UserException where the file is not what it should be
   */
  static TokenCountsFile read(Path file, int vocabularySize) {
    try (SafetensorsFile open = SafetensorsFile.open(file)) {
      return new TokenCountsFile(
          counts(open, CorpusPaths.TRAINING, vocabularySize),
          counts(open, CorpusPaths.HELD_OUT, vocabularySize));
    }
  }

  private static long[] counts(SafetensorsFile file, String name, int vocabularySize) {
    TensorInfo tensor = file.tensor(name);
    if (tensor.type() != ElementType.I64
        || !tensor.shape().equals(List.of((long) vocabularySize))) {
      throw new UserException(
          "%s is damaged: \"%s\" does not count the %d tokens of the vocabulary."
              .formatted(file.path(), name, vocabularySize));
    }
    return file.data(name).toArray(LONG);
  }
}
