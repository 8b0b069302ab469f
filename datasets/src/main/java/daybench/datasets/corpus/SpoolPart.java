package daybench.datasets.corpus;

import daybench.datasets.cleaning.StepCount;
import daybench.datasets.sources.SourceFinding;
import java.util.List;

/**
 * What was read of one partition of a source: its documents lie in a spool file.
 *
 * @param partition the partition's number over all sources
 * @param documents the number of documents
 * @param textBytes the length of their texts in UTF-8
 * @param unusable documents left out because they have neither a letter nor a digit
 * @param crc the CRC-32C of the spool file
 * @param hashCrc the CRC-32C of the file of hashes
 * @param blocks how the spool file is cut into pieces to be worked on
 * @param findings what was skipped and repaired
 * @param cleaning what cleaning did
 */
record SpoolPart(
    int partition,
    int documents,
    long textBytes,
    long unusable,
    long crc,
    long hashCrc,
    List<Block> blocks,
    List<SourceFinding> findings,
    List<StepCount> cleaning) {
  SpoolPart {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
    cleaning = List.copyOf(cleaning);
  }

  /**
   * Some consecutive documents of a spool file.
   *
   * @param offset the first byte
   * @param length the number of bytes
   * @param firstDocument the number of the first document within the partition
   */
  record Block(long offset, int length, int firstDocument) {}
}
