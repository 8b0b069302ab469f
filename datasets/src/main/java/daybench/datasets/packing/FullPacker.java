package daybench.datasets.packing;

/** See {@link Packing#FULL}. */
final class FullPacker implements SequencePacker {
  private final SequenceBuffer buffer;
  private final int sepId;
  private boolean separatorDue;

  FullPacker(int sepId, SequenceBuffer buffer) {
    this.sepId = sepId;
    this.buffer = buffer;
  }

  @Override
  public void beginDocument(long key) {}

  @Override
  public void sentence(int[] tokens, int from, int to) {
    if (from < to && separatorDue) {
      separate();
    }
    buffer.appendAll(tokens, from, to);
  }

  /** At the start of a sequence the [SEP] that closed the one before is separator enough. */
  private void separate() {
    separatorDue = false;
    if (buffer.held() > 0) {
      buffer.append(sepId);
      if (buffer.room() == 0) {
        buffer.emit();
      }
    }
  }

  @Override
  public void endDocument() {
    separatorDue = true;
  }

  @Override
  public void finish() {
    if (buffer.held() > 0) {
      buffer.emit();
    }
    separatorDue = false;
  }
}
