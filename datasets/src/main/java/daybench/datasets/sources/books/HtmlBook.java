package daybench.datasets.sources.books;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns HTML into paragraphs. Scripts, styles, code, menus, numbers of pages and what Project
 * Gutenberg puts around a book are left out; line breaks and preformatted lines are kept.
 */
final class HtmlBook {
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "nav",
          "head",
          "title",
          "code",
          "button",
          "select",
          "textarea",
          "iframe",
          "object",
          "audio",
          "video",
          "canvas",
          "form");
  private static final Set<String> APPARATUS_NAMES =
      Set.of(
          "pg-header",
          "pg-footer",
          "pg-machine-header",
          "pg-boilerplate",
          "pagenum",
          "pageno",
          "pagebreak",
          "fnanchor",
          "doc-noteref",
          "doc-pagebreak",
          "noteref");
  private static final List<String> NAMING = List.of("id", "class", "role", "epub:type");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int preformatted;

  private HtmlBook() {}

  /** The prose of a page in the encoding that its byte-order mark or head says, else UTF-8. */
  static String prose(byte[] html) {
    return prose(html, null);
  }

  static String prose(byte[] html, @Nullable String charset) {
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(html), charset, "");
      return prose(page.body());
    } catch (IOException e) { // of an array
      throw new UncheckedIOException(e);
    }
  }

  private static String prose(Element body) {
    HtmlBook book = new HtmlBook();
    body.filter(book.new Walk());
    book.endParagraph();
    StringBuilder prose = new StringBuilder();
    for (String paragraph : GutenbergFrame.without(book.paragraphs)) {
      if (!Lines.isOrnament(paragraph)) {
        prose.append(prose.isEmpty() ? "" : "\n\n").append(paragraph);
      }
    }
    return prose.toString();
  }

  private final class Walk implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (DROPPED.contains(name) || isApparatus(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
          endLine();
        } else if (breaks(element)) {
          endParagraph();
        } else if (name.equals("td") || name.equals("th")) {
          append(" ");
        }
        preformatted += name.equals("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        endParagraph();
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }
  }

  private static boolean breaks(Element element) {
    return switch (element.normalName()) {
      case "tr", "hr", "caption", "dt", "dd" -> true;
      case "td", "th", "br" -> false;
      default -> element.isBlock();
    };
  }

  private static boolean isApparatus(Element element) {
    for (String attribute : NAMING) {
      for (String name : element.attr(attribute).split(" ", -1)) {
        if (APPARATUS_NAMES.contains(name)) {
          return true;
        }
      }
    }
    return element.hasAttr("hidden");
  }

  /** Adds text with each run of white space as one space; preformatted lines stay lines. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted > 0) {
        endLine();
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        if (!current.isEmpty() && !endsWithSpace()) {
          current.append(' ');
        }
      } else if (c != '\u00AD') { // a place where a word may be divided
        current.append(c);
      }
    }
  }

  private boolean endsWithSpace() {
    char last = current.charAt(current.length() - 1);
    return last == ' ' || last == '\n';
  }

  /** Ends a line, or the paragraph where the line is empty. */
  private void endLine() {
    int length = current.length();
    while (length > 0 && current.charAt(length - 1) == ' ') {
      length--;
    }
    current.setLength(length);
    if (length > 0 && current.charAt(length - 1) == '\n') {
      endParagraph();
    } else if (length > 0) {
      current.append('\n');
    }
  }

  private void endParagraph() {
    String paragraph = current.toString().strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }
}
