package daybench.datasets.corpus;

import java.io.IOException;

/**
 * Runs {@link PartitionReader} and {@link PartitionEncoder} on other machines, which share nothing
 * but bytes and the files of the sources. All results come in the order of the partitions and,
 * within one, of its blocks.
 */
public interface PartitionEngine {
  /** Takes results in order. */
  @FunctionalInterface
  interface Results {
    void accept(byte[] result) throws IOException;
  }

  /**
   * Reads and cleans partitions 0 to {@code partitions - 1} by {@link PartitionReader#read}, keeps
   * their blocks for later, and hands on the summary of each.
   */
  void read(int partitions, Results summaries) throws IOException;

  /** Encodes the kept blocks by {@link PartitionEncoder#encode} and hands on what comes of each. */
  void encode(byte[] plan, Results encodedBlocks) throws IOException;
}
