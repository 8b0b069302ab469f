package daybench.datasets.packing;

import daybench.datasets.random.CounterRandom;

/** See {@link Packing#DOCUMENT}. */
final class DocumentPacker implements SequencePacker {
  /** The share of documents with short sequences: Devlin et al. 2019, appendix A.2. */
  private static final double SHORT_SHARE = 0.1;

  private static final int SHORTEST_TARGET = 2;
  private static final long WHETHER_SHORT = 0x70616b31;
  private static final long HOW_SHORT = 0x70616b32;

  private final PackingSettings settings;
  private final SequenceBuffer buffer;
  private int target;

  DocumentPacker(PackingSettings settings, SequenceBuffer buffer) {
    this.settings = settings;
    this.buffer = buffer;
    this.target = settings.capacity();
  }

  @Override
  public void beginDocument(long key) {
    target = settings.capacity();
    long draw = CounterRandom.bits(settings.seed(), WHETHER_SHORT, key);
    if (CounterRandom.unit(draw) < SHORT_SHARE) {
      int choices = settings.capacity() - SHORTEST_TARGET + 1;
      long bits = CounterRandom.bits(settings.seed(), HOW_SHORT, key);
      target = SHORTEST_TARGET + CounterRandom.below(bits, choices);
    }
  }

  @Override
  public void sentence(int[] tokens, int from, int to) {
    buffer.appendAll(tokens, from, to);
    if (buffer.held() >= target) {
      buffer.emit();
    }
  }

  @Override
  public void endDocument() {
    if (buffer.held() > 0) {
      buffer.emit();
    }
  }

  @Override
  public void finish() {
    endDocument();
  }
}
