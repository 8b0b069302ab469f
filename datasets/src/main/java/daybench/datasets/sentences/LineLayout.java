package daybench.datasets.sentences;

/**
 * Tells the ends of lines that end something from those that only wrap it.
 *
 * <p>A blank line always ends a sentence. Otherwise the text's width decides: the length that
 * nineteen of twenty lines keep to. Lines of paragraphs that are not wrapped are longer than any
 * page is wide, and so the end of each is the end of a paragraph. In wrapped text a line ends early
 * where the next word would still have had room: behind headings, items of lists, verses, and at
 * the ends of paragraphs.
 */
final class LineLayout {
  private static final int WIDEST_PAGE = 120;
  private static final double WRAPPED = 0.95; // the share of lines that keep to the width
  private static final double RAGGED = 0.85; // wrapped lines fill this much of the width

  private final String text;
  private final int width; // 0 for text that is not wrapped

  private LineLayout(String text, int width) {
    this.text = text;
    this.width = width;
  }

  static LineLayout of(String text) {
    int[] lengths = new int[WIDEST_PAGE + 2];
    int lines = 0;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (end > start) {
        lengths[Math.min(end - start, WIDEST_PAGE + 1)]++;
        lines++;
      }
      start = end + 1;
    }
    int width = 0;
    for (int seen = lengths[0]; seen < WRAPPED * lines && width <= WIDEST_PAGE; ) {
      width++;
      seen += lengths[width];
    }
    return new LineLayout(text, width > WIDEST_PAGE ? 0 : width);
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** Whether the end of a line, here, ends a sentence whatever stands before it. */
  boolean breaksAt(int newline) {
    int next = newline + 1;
    while (next < text.length() && Characters.isSpace(text.charAt(next))) {
      if (text.charAt(next) == '\n') {
        return true; // a blank line
      }
      next++;
    }
    if (next == text.length()) {
      return true;
    }
    int end = Characters.skipSpaceBack(text, 0, newline);
    int start = text.lastIndexOf('\n', newline - 1) + 1;
    if (end <= start) {
      return true;
    }
    boolean small = Character.isLowerCase(text.charAt(next));
    return !wraps(end - start, next) && !(small && !endsWithMark(end));
  }

  /** Whether a line of this length is full: the next line's first word had no room in it. */
  private boolean wraps(int length, int next) {
    int wordEnd = next;
    while (wordEnd < text.length() && !Characters.isSpace(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return width > 0 && length + 1 + wordEnd - next > RAGGED * width;
  }

  private boolean endsWithMark(int end) {
    int last = end - 1;
    while (last > 0 && Characters.isCloser(text.charAt(last))) {
      last--;
    }
    return Characters.isMark(text.charAt(last)) || text.charAt(last) == ':';
  }
}
