package daybench.datasets.cleaning;

import java.text.Normalizer;

/**
 * Puts text in Unicode's composed form, NFC: letters and their accents become one character where
 * there is one. Accents piled up without end are cut off after {@value #MOST_MARKS}, the number
 * that Unicode's Stream-Safe Text Format (UAX 15, section 13) allows: putting them in order takes
 * time that grows with the square of their number.
 */
final class UnicodeForm implements DocumentStep {
  private static final int MOST_MARKS = 30;
  private static final char FIRST_MARK = '\u0300';

  @Override
  public String apply(String text) {
    if (isPlain(text)) {
      return text;
    }
    String bounded = withoutPiledMarks(text);
    return Normalizer.isNormalized(bounded, Normalizer.Form.NFC)
        ? bounded
        : Normalizer.normalize(bounded, Normalizer.Form.NFC);
  }

  /** Whether all of it is before the first combining mark, where nothing composes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return false;
      }
    }
    return true;
  }

  private static String withoutPiledMarks(String text) {
    int run = 0;
    int kept = 0;
    StringBuilder shorter = new StringBuilder(0);
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) < FIRST_MARK) {
        run = 0;
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      run = isMark(codePoint) ? run + 1 : 0;
      if (run > MOST_MARKS) {
        shorter.append(text, kept, i);
        kept = next;
      }
      i = next;
    }
    return kept == 0 ? text : shorter.append(text, kept, text.length()).toString();
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= FIRST_MARK
        && switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
