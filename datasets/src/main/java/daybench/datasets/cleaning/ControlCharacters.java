package daybench.datasets.cleaning;

/**
 * Takes out what is not seen: control characters, format characters (soft hyphens, marks of
 * direction, byte-order marks) but for the two joiners that some scripts are written with,
 * characters of private use, unpaired surrogates, and code points that are no characters. Unicode's
 * own line and paragraph ends become line feeds.
 */
final class ControlCharacters implements DocumentStep {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  @Override
  public String apply(String text) {
    int first = firstUnwanted(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (endsLine(codePoint)) {
        clean.append('\n');
      } else if (!isUnseen(codePoint)) {
        clean.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return clean.toString();
  }

  private static int firstUnwanted(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n') {
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      if (endsLine(codePoint) || isUnseen(codePoint)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static boolean endsLine(int codePoint) {
    return codePoint == NEXT_LINE
        || codePoint == LINE_SEPARATOR
        || codePoint == PARAGRAPH_SEPARATOR;
  }

  private static boolean isUnseen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
      case Character.FORMAT -> codePoint != NON_JOINER && codePoint != JOINER;
      case Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.UNASSIGNED ->
          (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
      default -> false;
    };
  }
}
