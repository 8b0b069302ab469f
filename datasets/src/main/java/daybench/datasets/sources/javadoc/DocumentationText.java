package daybench.datasets.sources.javadoc;

import java.util.ArrayList;
import java.util.List;

/** The prose in the documentation comments of Java source files. Safe for many threads. */
public final class DocumentationText {
  private final MarkdownText markdown = new MarkdownText();
  private final BlockProse fromHtml = new BlockProse(HtmlText::paragraphs);
  private final BlockProse fromMarkdown =
      new BlockProse(text -> HtmlText.paragraphs(markdown.html(text)));

  /** The paragraphs of prose in a source file, in their order. */
  public List<String> paragraphs(String javaSource) {
    List<String> paragraphs = new ArrayList<>();
    for (DocComment comment : CommentScanner.scan(javaSource)) {
      if (isLicence(comment.body())) {
        continue;
      }
      BlockProse prose = comment.markdown() ? fromMarkdown : fromHtml;
      for (BlockTag part : BlockTag.split(InlineTags.replace(comment.body()))) {
        for (String paragraph : prose.of(part)) {
          if (Prose.is(paragraph)) {
            paragraphs.add(Prose.tidied(paragraph));
          }
        }
      }
    }
    return paragraphs;
  }

  private static boolean isLicence(String body) {
    return body.contains("apache.org/licenses/")
        || (body.contains("Copyright") && (body.contains("reserved") || body.contains("icense")));
  }
}
