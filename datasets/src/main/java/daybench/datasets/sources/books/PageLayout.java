package daybench.datasets.sources.books;

import java.util.List;

/**
 * How the lines of a book are laid out.
 *
 * @param width the length, in characters, that nineteen of twenty wrapped lines keep to
 * @param style what shows where a paragraph begins
 */
record PageLayout(int width, Style style) {
  private static final int WIDEST_PAGE = 120;
  private static final int DEEPEST_INDENT = 12;
  private static final double LONG_LINES = 0.15; // of a book of paragraphs in one line, far more
  private static final double KEEPING = 0.95;
  private static final int LINES_TO_A_BLANK = 20;
  private static final int LINES_TO_AN_INDENT = 40;

  /** What shows where a paragraph begins. */
  enum Style {
    /** Every line is a paragraph, or a part of one that was torn at the end of a page. */
    UNWRAPPED,
    BLANK_LINE,
    INDENT,
    /** Nothing but that the line before is not full. */
    SHORT_LINE
  }

  static PageLayout of(List<String> lines) {
    int[] lengths = new int[WIDEST_PAGE + 1];
    int filled = 0;
    int longer = 0;
    int gaps = 0;
    int indents = 0;
    String before = "";
    for (String line : lines) {
      if (!line.isBlank()) {
        filled++;
        gaps += before.isBlank() ? 1 : 0;
        indents += beginsIndented(before, line) ? 1 : 0;
        if (line.length() > WIDEST_PAGE) {
          longer++;
        } else {
          lengths[line.length()]++;
        }
      }
      before = line;
    }
    if (longer > LONG_LINES * filled) {
      return new PageLayout(WIDEST_PAGE, Style.UNWRAPPED);
    }
    int width = 0;
    for (int seen = 0; seen < KEEPING * (filled - longer) && width < WIDEST_PAGE; ) {
      width++;
      seen += lengths[width];
    }
    Style style =
        gaps * LINES_TO_A_BLANK >= filled
            ? Style.BLANK_LINE
            : indents * LINES_TO_AN_INDENT >= filled ? Style.INDENT : Style.SHORT_LINE;
    return new PageLayout(width, style);
  }

  private static boolean beginsIndented(String before, String line) {
    int indent = Lines.indent(line);
    return indent > 0
        && indent <= DEEPEST_INDENT
        && !before.isBlank()
        && Lines.indent(before) == 0
        && Lines.startsSentence(line);
  }

  /** How many characters more the line would have held with the next line's first word in it. */
  int room(String line, String next) {
    return width - line.length() - 1 - Lines.firstWordLength(next);
  }
}
