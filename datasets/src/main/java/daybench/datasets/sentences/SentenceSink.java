package daybench.datasets.sentences;

/** Takes the sentences of a text, in their order. */
@FunctionalInterface
public interface SentenceSink {
  /**
   * A sentence: the characters of the text in {@code [start, end)}, neither the first nor the last
   * of which is white space.
   */
  void accept(int start, int end);
}
