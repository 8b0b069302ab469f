package daybench.datasets.sources.wikipedia.markup;

import java.util.HashSet;
import java.util.Set;

/**
 * Turns wiki markup into prose. Gone are templates (but for those that are words of a sentence),
 * tables, references, files, categories, comments, tags, magic words and the syntax of links; the
 * text of links and lists and the headings remain. Paragraphs are separated by blank lines.
 *
 * <p>Safe for many threads.
 */
public final class WikiText {
  private static final Set<String> ALWAYS = NameList.load("namespaces.txt");

  private final LinkText links;
  private final TemplateRules templates = TemplateRules.load();

  /**
   * @param dropped the local names, lower case, of the namespaces whose links show no text: files,
   *     media and categories; those of many languages, and older ones that a dump does not name any
   *     more, are known
   */
  public WikiText(Set<String> dropped) {
    Set<String> all = new HashSet<>(ALWAYS);
    all.addAll(dropped);
    this.links = new LinkText(Set.copyOf(all));
  }

  /** The prose of a text; empty where there is none. */
  public String prose(String markup) {
    MarkupPass pass = new MarkupPass(markup, links, templates);
    StringBuilder resolved = pass.run();
    return new LinePass(pass.brokenTable()).run(resolved);
  }
}
