package daybench.datasets.sources.tables;

/**
 * Whether the quotation marks of a TSV file enclose cells, as spreadsheets and CSV libraries write
 * them, or are text, as GLUE's and most other TSV files have them. Nothing in a file says which.
 */
final class QuotedCells {
  private QuotedCells() {}

  /**
   * They enclose cells where every cell that begins with a mark also ends with one, those between
   * being doubled, and where one of them holds what no other cell can: a tab or a line end.
   *
   * @param start of the file, in full rows or cut anywhere
   */
  static boolean in(String start) {
    boolean needed = false;
    int at = 0;
    while (at < start.length()) {
      if (start.charAt(at) != '"') {
        at = nextCell(start, at);
        continue;
      }
      int end = closing(start, at + 1);
      if (end + 1 >= start.length()) {
        break; // cut within the cell, or right behind it
      }
      if (!separates(start.charAt(end + 1))) {
        return false;
      }
      needed |= start.substring(at, end).chars().anyMatch(c -> separates((char) c));
      at = nextCell(start, end + 1);
    }
    return needed;
  }

  private static boolean separates(char c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  /** The start of the cell after the next separator, or the end. */
  private static int nextCell(String text, int from) {
    int at = from;
    while (at < text.length() && !separates(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /** The mark that is not one of a doubled pair, or the end. */
  private static int closing(String text, int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at < 0 ? text.length() : at;
  }
}
