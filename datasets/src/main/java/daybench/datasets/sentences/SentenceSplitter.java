package daybench.datasets.sentences;

/**
 * Finds the sentences of a text. Every character that is not white space is in exactly one of them.
 * Implementations are safe for many threads.
 */
@FunctionalInterface
public interface SentenceSplitter {
  /** Hands on the sentences of a text, in their order. */
  void split(String text, SentenceSink sink);

  /** For English; other languages that put a space behind a full stop fare nearly as well. */
  static SentenceSplitter english() {
    return new EnglishSentenceSplitter();
  }
}
