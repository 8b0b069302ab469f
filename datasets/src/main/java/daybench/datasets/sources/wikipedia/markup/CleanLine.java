package daybench.datasets.sources.wikipedia.markup;

import org.jsoup.parser.Parser;

/**
 * Makes a line or paragraph plain: no type faces, entities decoded, single spaces, and no traces of
 * what was taken out, such as empty brackets.
 */
final class CleanLine {
  private final StringBuilder out = new StringBuilder();
  private boolean afterHole;
  private boolean afterGuard;

  private CleanLine() {}

  /** The plain text; empty where no letter or digit is left. */
  static String of(String line) {
    String text = Apostrophes.removed(line);
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
      if (text.contains("&nbsp;") || text.contains("&ndash;")) {
        text = Parser.unescapeEntities(text, false); // escaped twice by mistake
      }
    }
    CleanLine clean = new CleanLine();
    for (int i = 0; i < text.length(); i++) {
      clean.add(text.charAt(i));
    }
    String result = clean.out.toString().strip();
    return result.codePoints().anyMatch(Character::isLetterOrDigit) ? result : "";
  }

  private void add(char c) {
    if (c == Marks.HOLE) {
      afterHole = true;
    } else if (c == Marks.BREAK) {
      trimSpace();
      if (!out.isEmpty() && last() != '\n') {
        out.append('\n');
      }
    } else if (c == ' ' || c == '\t' || c == '\n' || Character.isSpaceChar(c)) {
      if (!out.isEmpty() && last() != ' ' && last() != '\n' && !(afterHole && isOpening(last()))) {
        out.append(' ');
      }
    } else if (c == Marks.GUARD) {
      afterGuard = true;
      return;
    } else if (!isInvisible(c) && !(afterHole && mends(c))) {
      if (isBracket(c) && !afterGuard && !out.isEmpty() && last() == c) {
        out.append(' '); // two singles that met are no link
      }
      out.append(c);
      afterHole = false;
    }
    afterGuard = false;
  }

  /** Whether a character goes with the hole before it. */
  private boolean mends(char c) {
    if (c == ',' || c == ';' || c == ':') {
      trimSpace();
      return out.isEmpty() || isOpening(last()) || last() == ',' || last() == ';';
    }
    if (c == ')' || c == ']') {
      trimSpace();
      while (!out.isEmpty() && (last() == ',' || last() == ';')) {
        out.setLength(out.length() - 1);
        trimSpace();
      }
      if (!out.isEmpty() && last() == (c == ')' ? '(' : '[')) {
        out.setLength(out.length() - 1);
        return true;
      }
    } else if (c == '.') {
      trimSpace();
    }
    return false;
  }

  private void trimSpace() {
    while (!out.isEmpty() && last() == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private char last() {
    return out.charAt(out.length() - 1);
  }

  private static boolean isBracket(char c) {
    return c == '[' || c == ']' || c == '{' || c == '}';
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[';
  }

  private static boolean isInvisible(char c) {
    return c < ' '
        || c == 0x7F
        || c == 0xAD // soft hyphen
        || (c >= 0x200B && c <= 0x200F) // zero width, direction
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }
}
