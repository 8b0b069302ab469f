package daybench.datasets.sources.wikipedia.markup;

/** Characters that the first pass leaves for the second; no text has them (Unicode 23.7). */
final class Marks {
  /** Stands where something was taken out of a line. */
  static final char HOLE = '\uFDD0';

  /** Ends a line within a paragraph. */
  static final char BREAK = '\uFDD1';

  /** Stands beside a character that is no markup although it looks so. */
  static final char GUARD = '\uFDD2';

  private Marks() {}

  /** A text without any of these characters. */
  static String without(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !isMark((char) c)).forEach(c -> clean.append((char) c));
        return clean.toString();
      }
    }
    return text;
  }

  private static boolean isMark(char c) {
    return c >= HOLE && c <= GUARD;
  }
}
