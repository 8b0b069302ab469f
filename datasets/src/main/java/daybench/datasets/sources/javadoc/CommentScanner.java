package daybench.datasets.sources.javadoc;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds documentation comments in Java source. It knows literals and comments and nothing else of
 * the language, so that source which no compiler takes is read too.
 */
final class CommentScanner {
  private final String source;
  private final List<DocComment> comments = new ArrayList<>();
  private int at;

  private CommentScanner(String source) {
    this.source = source;
  }

  static List<DocComment> scan(String source) {
    CommentScanner scanner = new CommentScanner(UnicodeEscapes.decode(source));
    scanner.run();
    return scanner.comments;
  }

  private void run() {
    while (at < source.length()) {
      switch (source.charAt(at)) {
        case '"' -> skipString();
        case '\'' -> skipLiteral("'", false);
        case '/' -> slash();
        default -> at++;
      }
    }
  }

  private void skipString() {
    boolean block = source.startsWith("\"\"\"", at);
    skipLiteral(block ? "\"\"\"" : "\"", block);
  }

  /** Goes behind a literal; one of a single line ends with the line if it is not closed. */
  private void skipLiteral(String quotes, boolean manyLines) {
    at += quotes.length();
    while (at < source.length() && !source.startsWith(quotes, at)) {
      char c = source.charAt(at);
      if (c == '\n' && !manyLines) {
        return;
      }
      at += c == '\\' ? 2 : 1;
    }
    at += quotes.length();
  }

  private void slash() {
    if (source.startsWith("//", at)) {
      lineComment();
    } else if (source.startsWith("/*", at)) {
      blockComment();
    } else {
      at++;
    }
  }

  private void blockComment() {
    int end = source.indexOf("*/", at + 2);
    int stop = end < 0 ? source.length() : end;
    boolean doc = stop > at + 3 && source.charAt(at + 2) == '*' && source.charAt(at + 3) != '*';
    if (doc) {
      comments.add(new DocComment(withoutAsterisks(source.substring(at + 3, stop)), false));
    }
    at = Math.min(source.length(), stop + 2);
  }

  private static String withoutAsterisks(String body) {
    StringBuilder plain = new StringBuilder(body.length());
    for (String line : body.split("\r\n|[\r\n]", -1)) {
      int start = 0;
      while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
        start++;
      }
      int text = start;
      while (text < line.length() && line.charAt(text) == '*') {
        text++;
      }
      int end = line.length();
      while (end > text && (line.charAt(end - 1) == '*' || line.charAt(end - 1) == ' ')) {
        end--;
      }
      plain.append(line, text, end).append('\n');
    }
    return plain.toString();
  }

  private void lineComment() {
    if (!isMarkdownLine(at) || !onlySpaceBefore(at)) {
      at = lineEnd(at);
      return;
    }
    StringBuilder body = new StringBuilder();
    while (at < source.length() && isMarkdownLine(at)) {
      int end = lineEnd(at);
      body.append(source, at + 3, end).append('\n');
      at = end;
      int next = end;
      while (next < source.length() && Character.isWhitespace(source.charAt(next))) {
        next++;
      }
      if (source.substring(end, next).chars().filter(c -> c == '\n').count() > 1) {
        break;
      }
      at = next;
    }
    comments.add(new DocComment(body.toString().stripIndent(), true));
  }

  private boolean isMarkdownLine(int place) {
    return source.startsWith("///", place) && !source.startsWith("////", place);
  }

  private boolean onlySpaceBefore(int place) {
    int before = place - 1;
    while (before >= 0 && (source.charAt(before) == ' ' || source.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || source.charAt(before) == '\n' || source.charAt(before) == '\r';
  }

  private int lineEnd(int place) {
    int end = source.indexOf('\n', place);
    return end < 0 ? source.length() : end;
  }
}
