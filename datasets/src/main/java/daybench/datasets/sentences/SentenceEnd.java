package daybench.datasets.sentences;

/** Decides whether a sentence ends at a mark, by the word before it and the word after it. */
final class SentenceEnd {
  private static final int MAXIMUM_ABBREVIATION = 12;
  private static final int YEAR_DIGITS = 4;

  private SentenceEnd() {}

  /** The end of a run of marks. */
  static int runEnd(String text, int mark) {
    int end = mark + 1;
    while (end < text.length() && Characters.isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Where the sentence ends that has a mark at the given place, or -1 if it goes on.
   *
   * @param sentence the start of the sentence
   */
  static int of(String text, int sentence, int mark) {
    int run = runEnd(text, mark);
    int end = closed(text, run);
    if (end == text.length()) {
      return end;
    }
    if (!Characters.isSpace(text.charAt(end))) {
      return Characters.isUnspacedMark(text.charAt(run - 1)) ? end : -1;
    }
    NextWord next = NextWord.after(text, end);
    if (next.missing()) {
      return end;
    }
    if (next.continues()) {
      return -1;
    }
    boolean fullStop = run == mark + 1 && text.charAt(mark) == '.';
    return !fullStop || endsAtFullStop(text, sentence, mark, next) ? end : -1;
  }

  /** Behind quotation marks, brackets and the numbers of notes, such as [3]. */
  private static int closed(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Characters.isCloser(c)) {
        end++;
      } else if (c == '[' && note(text, end) > 0) {
        end = note(text, end);
      } else {
        break;
      }
    }
    return end;
  }

  private static int note(String text, int bracket) {
    int end = bracket + 1;
    while (end < text.length() && end <= bracket + 3 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > bracket + 1 && end < text.length() && text.charAt(end) == ']' ? end + 1 : -1;
  }

  private static boolean endsAtFullStop(String text, int sentence, int stop, NextWord next) {
    int start = wordStart(text, sentence, stop);
    int length = stop - start;
    if (length == 0 || length > MAXIMUM_ABBREVIATION) {
      return true;
    }
    if (isNumber(text, start, stop)) { // "1. First" is the head of a list's item
      return start != sentence && (!next.isDigit() || length == YEAR_DIGITS);
    }
    if (start == sentence && isRomanNumeral(text, start, stop)) {
      return false;
    }
    char first = text.charAt(start);
    if (length == 1 && Character.isLetter(first)) {
      return Character.isUpperCase(first) ? next.isStarter() : !next.isDigit();
    }
    return switch (Abbreviation.of(text.substring(start, stop))) {
      case NONE -> true;
      case CONTINUES -> false;
      case BEFORE_NUMBER -> !next.isDigit() && !next.isRomanNumeral() && next.isStarter();
      case WORD_BEFORE_NUMBER -> !next.isDigit();
      case EITHER -> next.isStarter();
    };
  }

  private static int wordStart(String text, int sentence, int stop) {
    int start = stop;
    int limit = Math.max(sentence, stop - MAXIMUM_ABBREVIATION - 1);
    while (start > limit) {
      char c = text.charAt(start - 1);
      if (Characters.isSpace(c) || Characters.isOpener(c)) {
        break;
      }
      start--;
    }
    return start;
  }

  private static boolean isNumber(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isRomanNumeral(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("IVXLCDM".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > start;
  }
}
