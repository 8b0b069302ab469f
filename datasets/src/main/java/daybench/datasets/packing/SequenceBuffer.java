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

  /** Appends the ids in {@code [from, to)}, handing on each sequence that they fill. */
  void appendAll(int[] source, int from, int to) {
    int next = from;
    while (next < to) {
      int count = Math.min(to - next, room());
      System.arraycopy(source, next, tokens, 1 + held, count);
      held += count;
      next += count;
      if (room() == 0) {
        emit();
      }
    }
  }

  /** Closes the sequence by [SEP], hands it on and begins the next. */
  void emit() {
    tokens[1 + held] = sepId;
    sink.accept(tokens, held + 2);
    held = 0;
  }
}
