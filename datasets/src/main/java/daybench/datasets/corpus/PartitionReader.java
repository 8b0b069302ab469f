package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.files.Sha256;
import daybench.datasets.sources.CorpusSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and cleans partitions on a machine of a {@link PartitionEngine}: a function of the
 * partition whose results are bytes. The same code works on the threads of a local preparation.
 */
public final class PartitionReader {
  private final SourceReading reading;
  private final String planHash;

  /**
   * What was read of a partition.
   *
   * @param summary what the preparation is told
   * @param blocks what a {@link PartitionEncoder} is given, each about a megabyte and a document
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record PartitionDocuments(byte[] summary, List<byte[]> blocks) {}

  /** What is told of a partition, beside the hashes of its documents. */
  private record Summary(String planHash, SpoolPart part) {}

  /**
   * A reader of all partitions.
   *
   * @param sources the same on all machines
   * @throws UserException where there is nothing to read
   */
  public PartitionReader(List<CorpusSource> sources, CleaningSettings cleaning) throws IOException {
    this.reading = new SourceReading(sources, cleaning);
    this.planHash = planHash(reading);
  }

  /**
   * Reads a partition.
   *
   * @param partition its number over all sources
   * @throws UserException where it cannot be read
   */
  public PartitionDocuments read(int partition, CancelSignal cancel) throws IOException {
    Path texts = Files.createTempFile("daybench-texts", "");
    Path hashes = Files.createTempFile("daybench-hashes", "");
    try {
      StageProgress progress = new StageProgress(ProgressListener.NONE, "", 0, "");
      SpoolPart part = reading.read(partition, texts, hashes, progress, cancel);
      List<byte[]> blocks = new ArrayList<>();
      for (SpoolPart.Block block : part.blocks()) {
        blocks.add(SpoolReader.read(texts, partition, block).toBytes());
      }
      return new PartitionDocuments(summary(part, Files.readAllBytes(hashes)), blocks);
    } finally {
      Files.delete(texts);
      Files.delete(hashes);
    }
  }

  /** The length of the JSON of what was read, the JSON, and the hashes. */
  private byte[] summary(SpoolPart part, byte[] hashes) {
    byte[] json = JsonRecords.write(new Summary(planHash, part)).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + json.length + hashes.length)
        .putInt(json.length)
        .put(json)
        .put(hashes)
        .array();
  }

  /**
   * What a machine tells of a partition.
   *
   * @param planned the preparation's own view of the sources
   * @param hashFile where the hashes are put
   * @throws UserException where the machine sees other files than the preparation
   */
  static SpoolPart received(byte[] summary, SourceReading planned, Path hashFile)
      throws IOException {
    ByteBuffer from = ByteBuffer.wrap(summary);
    byte[] json = new byte[from.getInt()];
    byte[] hashes = new byte[from.get(json).remaining()];
    from.get(hashes);
    Summary told = JsonRecords.read(new String(json, StandardCharsets.UTF_8), Summary.class);
    if (!told.planHash.equals(planHash(planned))) {
      throw new UserException(
          "The sources look different from another machine: all of them need the same files at the"
              + " same place, unchanged, and the same version of Daybench.");
    }
    Files.write(hashFile, hashes);
    return told.part;
  }

  private static String planHash(SourceReading reading) {
    return Sha256.of(reading.plan("").getBytes(StandardCharsets.UTF_8));
  }
}
