package daybench.datasets.packing;

/** The sequence that is being filled: [CLS] at its start, room for [SEP] kept at its end. */
final class SequenceBuffer {
  private final int[] tokens;
  private final int capacity;
  private final int sepId;
  private final SequenceSink sink;
  private int held;

  SequenceBuffer(PackingSettings settings, int clsId, int sepId, SequenceSink sink) {
    this.tokens = new int[settings.length()];
    this.capacity = settings.capacity();
    this.sepId = sepId;
    this.sink = sink;
    tokens[0] = clsId;
  }

  /** The tokens held, without [CLS]. */
  int held() {
    return held;
  }

  /** How many more fit. */
  int room() {
    return capacity - held;
  }

  void append(int token) {
    tokens[1 + held++] = token;
  }

  void append(int[] source, int from, int count) {
    System.arraycopy(source, from, tokens, 1 + held, count);
    held += count;
  }

  /** Closes the sequence by [SEP], hands it on and begins the next. */
  void emit() {
    tokens[1 + held] = sepId;
    sink.accept(tokens, held + 2);
    held = 0;
  }
}
