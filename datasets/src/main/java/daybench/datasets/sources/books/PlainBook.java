package daybench.datasets.sources.books;

import java.util.List;
import java.util.regex.Pattern;

/** Turns the plain text of a book into paragraphs. */
final class PlainBook {
  private static final Pattern PICTURE =
      Pattern.compile("\\[(?:Illustration|Frontispiece|Decoration)(?::[^\\]]{0,1000})?]");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[\\[{](?:Pg|Page|p\\.) ?[0-9ivxlc]{1,6}[]}]", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\p{L}\\p{N}_])_([^_]{1,500}?)_(?![\\p{L}\\p{N}_])");

  private PlainBook() {}

  static String prose(String text) {
    String plain = PAGE_NUMBER.matcher(PICTURE.matcher(text).replaceAll("")).replaceAll("");
    List<String> lines = plain.lines().map(PlainBook::trimmed).toList();
    List<String> book = GutenbergFrame.without(lines);
    String prose = new Reflow(PageLayout.of(book), Hyphens.of(book)).prose(book);
    return prose.indexOf('_') < 0 ? prose : EMPHASIS.matcher(prose).replaceAll("$1");
  }

  /** Without white space behind; tabs before it as spaces. */
  private static String trimmed(String line) {
    String trimmed = line.stripTrailing();
    return trimmed.indexOf('\t') < 0 ? trimmed : trimmed.replace("\t", "    ");
  }
}
