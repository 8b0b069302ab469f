package daybench.datasets.sources.books;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides what becomes of a hyphen at the end of a line, by how the book writes the word elsewhere:
 * the way that is more frequent wins. A word that occurs nowhere else keeps its hyphen where both
 * halves are words of the book, as in <i>flesh-brush</i>, and loses it where one is not, as in
 * <i>con-templation</i>.
 */
final class Hyphens {
  private final Map<String, Integer> counts;

  private Hyphens(Map<String, Integer> counts) {
    this.counts = counts;
  }

  static Hyphens of(List<String> lines) {
    boolean any = false;
    for (String line : lines) {
      any |= divides(line);
    }
    Map<String, Integer> counts = new HashMap<>();
    if (any) {
      String before = "";
      for (String line : lines) {
        count(line, divides(before), counts);
        before = line;
      }
    }
    return new Hyphens(counts);
  }

  /** Whether a line ends within a word: a letter, then a single hyphen. */
  static boolean divides(String line) {
    int last = line.length() - 1;
    return last > 0
        && (line.charAt(last) == '-' || line.charAt(last) == '\u2010' || isSoft(line.charAt(last)))
        && Character.isLetter(line.charAt(last - 1));
  }

  private static boolean isSoft(char c) {
    return c == '\u00AD' || c == '\u00AC';
  }

  /** Counts whole words, not the halves at a divided line's end and behind it. */
  private static void count(String line, boolean behindDivided, Map<String, Integer> counts) {
    int end = divides(line) ? wordStart(line, line.length() - 1) : line.length();
    int i = behindDivided ? wordEnd(line, Lines.indent(line)) : 0;
    while (i < end) {
      int to = wordEnd(line, i);
      if (to > i) {
        String word = line.substring(i, to).toLowerCase(Locale.ROOT);
        counts.merge(word, 1, Integer::sum);
        if (word.indexOf('-') > 0) { // its parts are words of the book, too
          for (String part : word.split("-", -1)) {
            counts.merge(part, 1, Integer::sum);
          }
        }
      }
      i = Math.max(to, i + 1);
    }
  }

  private static int wordEnd(String line, int from) {
    int i = from;
    while (i < line.length() && inWord(line, i)) {
      i++;
    }
    return i;
  }

  private static int wordStart(String line, int end) {
    int i = end;
    while (i > 0 && inWord(line, i - 1)) {
      i--;
    }
    return i;
  }

  private static boolean inWord(String line, int i) {
    char c = line.charAt(i);
    if (Character.isLetter(c)) {
      return true;
    }
    boolean link = c == '-' || c == '\'' || c == '’';
    return link
        && i > 0
        && i + 1 < line.length()
        && Character.isLetter(line.charAt(i - 1))
        && Character.isLetter(line.charAt(i + 1));
  }

  /**
   * What stands in place of the hyphen of a divided line once the next line is put to it: nothing,
   * the hyphen, or, where it stands for a word to come ("pre- and post-war"), hyphen and space.
   */
  String inPlace(String line, String next) {
    int last = line.length() - 1;
    int start = Lines.indent(next);
    String second = next.substring(start, wordEnd(next, start)).toLowerCase(Locale.ROOT);
    if (isSoft(line.charAt(last))) {
      return second.isEmpty() ? " " : "";
    }
    if (second.isEmpty() || second.equals("and") || second.equals("or")) {
      return "- ";
    }
    String first = line.substring(wordStart(line, last), last).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(next.charAt(start));
    return !capital && isOneWord(first, second) ? "" : "-";
  }

  private boolean isOneWord(String first, String second) {
    int whole = count(first + second);
    int linked = count(first + "-" + second);
    if (whole != linked) {
      return whole > linked;
    }
    if (whole > 0) {
      return false;
    }
    return count(first) == 0 || count(second) == 0;
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }
}
