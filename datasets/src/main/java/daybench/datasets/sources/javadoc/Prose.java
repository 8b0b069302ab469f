package daybench.datasets.sources.javadoc;

/**
 * Tells prose from what else stands in comments: grammars, property keys, code, cells of tables.
 */
final class Prose {
  private static final int MINIMUM_WORDS = 3;
  private static final double MINIMUM_SHARE = 0.6;

  private Prose() {}

  /** Without the marks of code and quotation that HTML has no use for. */
  static String tidied(String paragraph) {
    if (paragraph.indexOf('`') < 0) {
      return paragraph;
    }
    boolean quotes = paragraph.contains("``") && paragraph.contains("''");
    String tidied = quotes ? paragraph.replace("``", "\"").replace("''", "\"") : paragraph;
    return tidied.replace("`", "");
  }

  /** Whether a paragraph has some plain words, and not much else. */
  static boolean is(String paragraph) {
    if (paragraph.contains("=\\ ")) { // a message of a resource file, quoted in generated source
      return false;
    }
    int plain = 0;
    int others = 0;
    int start = 0;
    while (start < paragraph.length()) {
      int space = paragraph.indexOf(' ', start);
      int end = space < 0 ? paragraph.length() : space;
      if (isPlainWord(paragraph, start, end)) {
        plain++;
      } else {
        others++;
      }
      start = end + 1;
    }
    return plain >= MINIMUM_WORDS && plain > MINIMUM_SHARE * (plain + others);
  }

  /** Letters, hyphens and apostrophes, perhaps between quotation marks or before punctuation. */
  private static boolean isPlainWord(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && "(\"'[“‘".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && ")\"'].,:;!?”’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != '-' && c != '\'' && c != '’' && c != '/') {
        return false;
      }
    }
    return start < end && Character.isLetter(text.charAt(start));
  }
}
