package daybench.datasets.sentences;

import java.util.Set;

/**
 * The word after a mark, without what opens a quotation or a bracket before it.
 *
 * @param text the text
 * @param start where it starts, the end of the text if there is none
 * @param end the end of its letters
 * @param afterOpener whether a quotation mark or the like opens before it
 */
record NextWord(String text, int start, int end, boolean afterOpener) {
  /** Words that, with a capital, are far more often the first of a sentence than part of a name. */
  private static final Set<String> STARTERS =
      Set.of(
          ("A About According After Again All Also Although Among An And Another Any Are As At"
                  + " Because Before Both But By Can Could Did Do Does During Each Even Every For"
                  + " From Had Has Have He Her Here His How However If In Is It Its Just Later Let"
                  + " Like Many May More Most My Near Neither Never Next No Nobody None Not Nothing"
                  + " Note Now Of On Once One Only Other Our Over Perhaps See She Should Since So"
                  + " Some Such Than That The Their Then There These They This Those Though Through"
                  + " Thus Throws To Two Under Unless Until Upon Was We Were What When Where Whether"
                  + " Which While Who Why Will With Within Without Would Yes Yet You Your")
              .split(" ", -1));

  static NextWord after(String text, int from) {
    int first = Characters.skipSpace(text, from);
    int start = first;
    while (start < text.length() && Characters.isOpener(text.charAt(start))) {
      start = Characters.skipSpace(text, start + 1);
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return new NextWord(text, start, end, start > first);
  }

  boolean missing() {
    return start == text.length();
  }

  /**
   * Whether it can't be the first of a sentence: it has a small first letter and is not written
   * like a name in a program, "toString" or "close()"; or it is no word but a comma, a further mark
   * (". . .") or the like.
   */
  boolean continues() {
    char first = text.charAt(start);
    if (first == ','
        || first == ';'
        || first == ':'
        || Characters.isCloser(first)
        || (Characters.isMark(first) && !afterOpener)) {
      return true;
    }
    if (!Character.isLowerCase(first)) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return !text.startsWith("(", end);
  }

  boolean isDigit() {
    return Character.isDigit(text.charAt(start));
  }

  boolean isRomanNumeral() {
    return SentenceEnd.isRomanNumeral(text, start, end);
  }

  /** Whether it begins a sentence even after an abbreviation. */
  boolean isStarter() {
    return end > start
        && end - start <= 9
        && !text.startsWith(".", end)
        && STARTERS.contains(text.substring(start, end));
  }
}
