package daybench.datasets.sources;

import org.jsoup.parser.Parser;

/**
 * The first line of an article in WikiExtractor's output.
 *
 * @param id the article's number, or empty where it has none
 * @param title its title, entities decoded, or empty where it has none
 */
record WikiHeader(String id, String title) {
  static final WikiHeader NONE = new WikiHeader("", "");

  private static final int MAXIMUM_ID_LENGTH = 40;

  static WikiHeader of(String line) {
    String id = attribute(line, " id=\"", "\"");
    // A title may hold quotation marks: it ends at the tag's end, where it is the last attribute.
    String title = attribute(line, " title=\"", line.endsWith("\">") ? "\">" : "\"");
    boolean sound =
        id.length() <= MAXIMUM_ID_LENGTH && id.chars().noneMatch(Character::isISOControl);
    return new WikiHeader(sound ? id : "", Parser.unescapeEntities(title, false));
  }

  /** Whether a line of text repeats the title. */
  boolean isTitle(String line) {
    return !title.isEmpty() && Parser.unescapeEntities(line, false).equals(title);
  }

  private static String attribute(String line, String start, String end) {
    int from = line.indexOf(start);
    int to = from < 0 ? -1 : line.indexOf(end, from + start.length());
    return to < 0 ? "" : line.substring(from + start.length(), to);
  }
}
