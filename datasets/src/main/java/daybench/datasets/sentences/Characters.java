package daybench.datasets.sentences;

/** Kinds of characters that matter at the ends of sentences. */
final class Characters {
  private Characters() {}

  /** White space, no-break spaces included. */
  static boolean isSpace(char c) {
    return c < 128
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
        : Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of a text without the white space at its end. */
  static int skipSpaceBack(String text, int from, int to) {
    int at = to;
    while (at > from && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Marks at the end of a sentence that are not ASCII. */
  static boolean isWideMark(char c) {
    return c >= '…' && (c == '…' || isUnspacedMark(c)); // no letter of Europe comes so late
  }

  /** Marks that end a sentence without white space after them. */
  static boolean isUnspacedMark(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || isWideMark(c);
  }

  /** What may stand between the mark and the end of a sentence. */
  static boolean isCloser(char c) {
    return switch (c) {
      case ')', ']', '}', '"', '\'', '”', '’', '»', '」', '』' -> true;
      default -> false;
    };
  }

  /** What may stand before the first word of a sentence. */
  static boolean isOpener(char c) {
    return switch (c) {
      case '(', '[', '{', '"', '\'', '“', '‘', '«', '¿', '¡', '-', '–', '—', '*', '•' -> true;
      default -> false;
    };
  }
}
