package daybench.datasets.corpus;

/** Counts of one side of a corpus, as one worker sees them. */
final class SideTally {
  long documents;
  long sentences;
  long words;
  long textBytes;
  final long[] tokens;

  SideTally(int vocabularySize) {
    this.tokens = new long[vocabularySize];
  }

  /** Counts the words, separated by white space, and the bytes in UTF-8. */
  void addText(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
      if (!white && !inWord) {
        words++;
      }
      inWord = !white;
      // A surrogate is half of a character of four bytes.
      textBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
  }

  void addTokens(int[] ids, int from, int to) {
    for (int i = from; i < to; i++) {
      tokens[ids[i]]++;
    }
  }

  void add(SideTally other) {
    documents += other.documents;
    sentences += other.sentences;
    words += other.words;
    textBytes += other.textBytes;
    for (int id = 0; id < tokens.length; id++) {
      tokens[id] += other.tokens[id];
    }
  }

  long tokenCount() {
    long count = 0;
    for (long of : tokens) {
      count += of;
    }
    return count;
  }
}
