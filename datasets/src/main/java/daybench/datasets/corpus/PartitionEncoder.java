package daybench.datasets.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import daybench.datasets.CancelSignal;

/**
 * Encodes blocks of documents on a machine of a {@link PartitionEngine}: a function of the block
 * whose result is bytes. The same code works on the threads of a local preparation. For one thread.
 */
public final class PartitionEncoder {
  private final BlockEncoder encoder;

  /**
   * An encoder.
   *
   * @param plan what {@link PartitionEngine#encode} was given
   */
  public PartitionEncoder(byte[] plan) throws JsonProcessingException {
    EncodingPlan encoding = EncodingPlan.of(plan);
    this.encoder = encoding.encoder(encoding.tokenizer());
  }

  /** Encodes a block that a {@link PartitionReader} made. */
  public byte[] encode(byte[] block) {
    return encoder.encode(DocumentBlock.of(block), CancelSignal.NEVER).toBytes();
  }
}
