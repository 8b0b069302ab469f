package daybench.datasets.corpus;

import java.io.IOException;
import java.util.List;

/** The two stages that see all text: on the threads of this process, or elsewhere. */
interface TextStages {
  /**
   * Reads and cleans all partitions, and keeps their documents; the hashes of these are then in the
   * spool.
   */
  List<SpoolPart> read() throws IOException;

  /** Encodes the kept documents; what comes of the blocks is handed on in their order. */
  void encode(List<SpoolPart> parts, EncodingPlan plan, OrderedTasks.Consumer<EncodedBlock> inOrder)
      throws IOException;
}
