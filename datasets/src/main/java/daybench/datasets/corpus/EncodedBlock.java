package daybench.datasets.corpus;

import java.nio.ByteBuffer;

/**
 * What encoding makes of a block of documents. Blocks are merged in their order: documents by
 * packing them one after the other, counts by adding them.
 *
 * @param blockBytes the length of the block, for progress
 */
record EncodedBlock(Side training, Side heldOut, int blockBytes) {
  /** The documents of one side and what was counted of them. */
  record Side(EncodedDocuments documents, SideTally tally) {
    Side(int vocabularySize) {
      this(new EncodedDocuments(), new SideTally(vocabularySize));
    }
  }

  EncodedBlock(int vocabularySize, int blockBytes) {
    this(new Side(vocabularySize), new Side(vocabularySize), blockBytes);
  }

  Side side(boolean isHeldOut) {
    return isHeldOut ? heldOut : training;
  }

  /** All of it, to be sent elsewhere. */
  byte[] toBytes() {
    int bytes = Integer.BYTES;
    for (Side side : new Side[] {training, heldOut}) {
      bytes += side.documents.bytes() + side.tally.bytes();
    }
    ByteBuffer sent = ByteBuffer.allocate(bytes).putInt(blockBytes);
    for (Side side : new Side[] {training, heldOut}) {
      side.documents.write(sent);
      side.tally.write(sent);
    }
    return sent.array();
  }

  /** What {@link #toBytes} made. */
  static EncodedBlock of(byte[] sent, int vocabularySize) {
    ByteBuffer from = ByteBuffer.wrap(sent);
    int blockBytes = from.getInt();
    return new EncodedBlock(side(from, vocabularySize), side(from, vocabularySize), blockBytes);
  }

  private static Side side(ByteBuffer from, int vocabularySize) {
    return new Side(EncodedDocuments.read(from), SideTally.read(from, vocabularySize));
  }
}
