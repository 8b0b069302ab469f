package daybench.datasets.sources.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs of text in HTML; preformatted blocks, which hold code, are left out. */
final class HtmlText {
  private static final Set<String> DROPPED = Set.of("pre", "script", "style", "svg", "math");
  private static final Set<String> INLINE_BREAKS = Set.of("br", "hr", "td", "th");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();

  private HtmlText() {}

  static List<String> paragraphs(String html) {
    HtmlText text = new HtmlText();
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      text.append(html);
    } else {
      Jsoup.parseBodyFragment(html).body().filter(text.new Walk());
    }
    text.flush();
    return text.paragraphs;
  }

  private final class Walk implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (DROPPED.contains(element.normalName())) {
          flush();
          return FilterResult.SKIP_ENTIRELY;
        }
        if (breaks(element)) {
          flush();
        } else if (element.normalName().equals("sup")) {
          current.append('^');
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        flush();
      }
      return FilterResult.CONTINUE;
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || INLINE_BREAKS.contains(element.normalName());
    }
  }

  /** Adds text with each run of white space as one space; a blank line ends the paragraph. */
  private void append(String text) {
    int lineEnds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        lineEnds += c == '\n' ? 1 : 0;
        if (lineEnds == 2) {
          flush();
        }
        if (!current.isEmpty() && current.charAt(current.length() - 1) != ' ') {
          current.append(' ');
        }
      } else {
        lineEnds = 0;
        current.append(c);
      }
    }
  }

  private void flush() {
    String paragraph = current.toString().strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }
}
