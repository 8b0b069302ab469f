package daybench.datasets.sentences;

/**
 * Finds the sentences of a text. Every character that is not white space is in exactly one of them.
 * Implementations are safe for many threads.
 */
public interface SentenceSplitter {
  /** Hands on the sentences of a text, in their order. */
  void split(String text, SentenceSink sink);

  /** For English. */
  static SentenceSplitter english() {
    return new EnglishSentenceSplitter();
  }
}
