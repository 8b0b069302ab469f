package daybench.datasets.sources.books;

/** What a line tells of itself. */
final class Lines {
  private static final String CLOSERS = "\"'”’)]}»_*";
  private static final String OPENERS = "\"'“‘([{«_*—-¿¡";

  private Lines() {}

  static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  static int firstWordLength(String line) {
    int start = indent(line);
    int end = start;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end - start;
  }

  /** Whether the first letter or digit, behind quotation marks and the like, is no small letter. */
  static boolean startsSentence(String line) {
    int i = indent(line);
    while (i < line.length() && (line.charAt(i) == ' ' || OPENERS.indexOf(line.charAt(i)) >= 0)) {
      i++;
    }
    return i < line.length() && !Character.isLowerCase(line.codePointAt(i));
  }

  /** Whether a small letter comes first of all. */
  static boolean startsSmall(String line) {
    int i = indent(line);
    return i < line.length() && Character.isLowerCase(line.codePointAt(i));
  }

  /** Whether a mark that may end a paragraph comes last, before quotation marks and the like. */
  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && (line.charAt(i) == ' ' || CLOSERS.indexOf(line.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && ".?!:…—。！？".indexOf(line.charAt(i)) >= 0;
  }

  /** Whether a sentence goes on behind it: its last character is a letter, comma or the like. */
  static boolean leavesOpen(String line) {
    if (line.isEmpty()) {
      return false;
    }
    int last = line.codePointBefore(line.length());
    return Character.isLetterOrDigit(last) || ",;-".indexOf(last) >= 0;
  }

  /** Asterisks, dashes and the like between scenes, and no word. */
  static boolean isOrnament(String line) {
    return !line.isBlank()
        && line.codePoints().noneMatch(Character::isLetterOrDigit)
        && line.codePoints().filter(c -> "\"“”'’.?!…".indexOf(c) >= 0).count() == 0;
  }
}
