package daybench.datasets.sources.books;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns a text in Markdown into paragraphs; code and the settings at its head are left out. */
final class MarkdownBook {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n.{0,20000}?\\n(?:---|\\.\\.\\.)[ \\t]*\\n", Pattern.DOTALL);
  private static final Pattern TABLE_RULE = Pattern.compile("(?m)^[ \\t]*\\|[ \\t:|-]+\\|[ \\t]*$");

  private MarkdownBook() {}

  static String prose(String markdown) {
    String body = FRONT_MATTER.matcher(markdown).replaceFirst("");
    body = TABLE_RULE.matcher(body).replaceAll("");
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(body));
    return HtmlBook.prose(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
  }
}
