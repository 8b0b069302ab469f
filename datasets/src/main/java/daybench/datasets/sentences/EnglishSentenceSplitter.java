package daybench.datasets.sentences;

/**
 * Finds English sentences by their marks: one pass that looks closer only where a full stop, a
 * question or exclamation mark, an ellipsis or the end of a line is met. A sentence longer than
 * {@link #MAXIMUM_LENGTH} characters is cut at white space.
 */
final class EnglishSentenceSplitter implements SentenceSplitter {
  /** The greatest length of a sentence, in characters. */
  static final int MAXIMUM_LENGTH = 2000;

  @Override
  public void split(String text, SentenceSink sink) {
    LineLayout layout = LineLayout.of(text);
    int start = Characters.skipSpace(text, 0);
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = -1;
      if (c == '\n') {
        end = layout.breaksAt(at) ? at : -1;
      } else if (c <= '?' ? c == '.' || c == '?' || c == '!' : Characters.isWideMark(c)) {
        int mark = at;
        at = SentenceEnd.runEnd(text, mark) - 1;
        end = SentenceEnd.of(text, start, mark);
      }
      if (end >= 0) {
        emit(text, start, end, sink);
        start = Characters.skipSpace(text, end);
        at = start;
      } else {
        at++;
      }
    }
    emit(text, start, text.length(), sink);
  }

  private static void emit(String text, int from, int to, SentenceSink sink) {
    int start = from;
    int end = Characters.skipSpaceBack(text, from, to);
    while (end - start > MAXIMUM_LENGTH) {
      int cut = cut(text, start);
      sink.accept(start, Characters.skipSpaceBack(text, start, cut));
      start = Characters.skipSpace(text, cut);
    }
    if (start < end) {
      sink.accept(start, end);
    }
  }

  private static int cut(String text, int start) {
    int limit = start + MAXIMUM_LENGTH;
    for (int i = limit; i > start; i--) {
      if (Characters.isSpace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
