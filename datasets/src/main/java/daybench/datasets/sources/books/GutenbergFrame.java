package daybench.datasets.sources.books;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What Project Gutenberg puts around a book: a header that ends with a line of asterisks and START
 * OF (in books of the nineties, the end of the "small print"), a few lines that say who made the
 * electronic text, and a licence behind the book.
 */
final class GutenbergFrame {
  private static final Pattern START =
      Pattern.compile(
          "\\*\\*\\* ?START OF (?:THE|THIS) PROJECT GUTENBERG.*"
              + "|\\*END\\*? ?THE SMALL PRINT.*|\\*END THE SMALL PRINT.*");
  private static final Pattern END =
      Pattern.compile(
          "\\*\\*\\* ?END OF (?:THE|THIS) PROJECT GUTENBERG.*"
              + "|END OF (?:THE |THIS )?PROJECT GUTENBERG(?:'S|’S)? .*"
              + "|\\*\\*\\* ?START: FULL LICENSE.*");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:PRODUCED|TRANSCRIBED|PREPARED|SCANNED|THIS ETEXT WAS (?:PREPARED|PRODUCED)"
              + "|THIS EBOOK WAS (?:PREPARED|PRODUCED)|E-?TEXT PREPARED) BY .*"
              + "|\\[?TRANSCRIBER['’]?S?['’]? NOTES?:? .*|\\[?TRANSCRIBER['’]?S NOTES?:?\\]?");
  private static final int CREDIT_BLOCKS = 3;
  private static final int CREDIT_LINES = 15;

  private GutenbergFrame() {}

  /** The lines of the book alone; all of them where no frame is found. */
  static List<String> without(List<String> lines) {
    int start = 0;
    int end = lines.size();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
      boolean marked = line.startsWith("*") || line.startsWith("END OF");
      if (marked && START.matcher(line).matches()) {
        start = i + 1;
        end = lines.size();
      } else if (marked && END.matcher(line).matches()) {
        end = i;
        break;
      }
    }
    if (start == 0 && end == lines.size()) {
      return lines;
    }
    List<String> book = lines.subList(start, end);
    List<String> inner = start == 0 ? book : book.subList(credits(book), book.size());
    return inner.stream().allMatch(String::isBlank) ? lines : inner;
  }

  /** How many lines at the start say who made the electronic text. */
  private static int credits(List<String> lines) {
    int next = 0;
    for (int block = 0; block < CREDIT_BLOCKS; block++) {
      int first = skip(lines, next, true);
      if (first == lines.size()
          || !CREDIT.matcher(lines.get(first).strip().toUpperCase(Locale.ROOT)).matches()) {
        return next;
      }
      int behind = skip(lines, first, false);
      if (behind - first > CREDIT_LINES) {
        return next;
      }
      next = behind;
    }
    return next;
  }

  private static int skip(List<String> lines, int from, boolean blank) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank() == blank) {
      i++;
    }
    return i;
  }
}
