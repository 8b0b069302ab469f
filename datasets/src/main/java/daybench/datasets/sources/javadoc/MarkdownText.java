package daybench.datasets.sources.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of documentation comments (JEP 467) as HTML. Safe for many threads. */
final class MarkdownText {
  private static final Pattern LABELLED = Pattern.compile("\\[([^\\[\\]]+)]\\[[^\\[\\]]*]");
  private static final Pattern BARE =
      Pattern.compile("\\[([\\w.#/]+(?:\\([^()]*\\))?)](?![(:\\[])");

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().build();

  String html(String markdown) {
    return renderer.render(parser.parse(withoutReferences(markdown)));
  }

  /** References to program elements are links without a target: only their text is kept. */
  private static String withoutReferences(String markdown) {
    String[] parts = markdown.split("`", -1);
    for (int i = 0; i < parts.length; i += 2) { // the others are code
      parts[i] = LABELLED.matcher(parts[i]).replaceAll("$1");
      parts[i] =
          BARE.matcher(parts[i])
              .replaceAll(m -> Matcher.quoteReplacement(References.name(m.group(1))));
    }
    return String.join("`", parts);
  }
}
