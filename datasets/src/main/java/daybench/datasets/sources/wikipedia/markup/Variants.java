package daybench.datasets.sources.wikipedia.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page shows in place of MediaWiki's language variants, which Chinese, Serbian and others
 * have between <code>-{</code> and <code>}-</code>: the first that is named, since a corpus has
 * one.
 */
final class Variants {
  private static final Pattern FLAGS = Pattern.compile("\\s*([A-Za-z;-]{0,40})\\|");
  private static final Pattern FIRST =
      Pattern.compile("[a-z]{2,3}(?:-[a-z]{2,10}){0,2}\\s*:([^;]*)(?:;.*)?", Pattern.DOTALL);

  private Variants() {}

  /**
   * @param content what is between the braces: text, or variants as in {@code zh-hans:a;
   *     zh-hant:b}, both perhaps after flags and a bar
   */
  static String shown(String content) {
    Matcher flags = FLAGS.matcher(content);
    String text = content;
    if (flags.lookingAt()) {
      String set = flags.group(1);
      if (set.contains("H") || set.contains("T") || set.contains("-")) {
        return String.valueOf(Marks.HOLE); // a rule or the page's title, which shows nothing here
      }
      text = content.substring(flags.end());
    }
    Matcher first = FIRST.matcher(text.strip());
    return first.matches() ? first.group(1).strip() : text;
  }
}
