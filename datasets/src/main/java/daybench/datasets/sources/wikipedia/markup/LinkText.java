package daybench.datasets.sources.wikipedia.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of links: their text; nothing of files, categories and other languages' articles.
 */
final class LinkText {
  private static final Pattern LANGUAGE =
      Pattern.compile("simple|[a-z]{2,3}|[a-z]{2,3}(-[a-z]{2,10}){1,2}");
  private static final Pattern FILE_OPTION =
      Pattern.compile("thumb|thumbnail|frame|framed|frameless|upright|upright=.*|\\d*x?\\d+px");
  private static final Set<String> SISTERS =
      Set.of(
          "w",
          "wikt",
          "wiktionary",
          "s",
          "wikisource",
          "commons",
          "b",
          "wikibooks",
          "q",
          "wikiquote",
          "n",
          "wikinews",
          "v",
          "wikiversity",
          "species",
          "wikispecies",
          "d",
          "m",
          "meta",
          "mw",
          "voy",
          "wikivoyage");

  private final Set<String> dropped;

  /**
   * @param dropped the names, lower case, of the namespaces of files and categories
   */
  LinkText(Set<String> dropped) {
    this.dropped = dropped;
  }

  /**
   * Puts in the place of a link what is left of it.
   *
   * @param out ends with the link, its brackets gone, which begins at {@code start}
   * @param bars where its separators are
   */
  void replace(StringBuilder out, int start, int[] bars) {
    int targetEnd = bars.length > 0 ? bars[0] : out.length();
    String target = out.substring(start, targetEnd).strip();
    if (isDropped(target, bars.length > 0) || hasFileOption(out, bars)) {
      out.setLength(start);
      return;
    }
    if (bars.length > 0) {
      for (int i = 1; i < bars.length; i++) {
        out.setCharAt(bars[i], ' ');
      }
      out.delete(start, bars[0] + 1);
      if (!isBlank(out, start)) {
        return;
      }
    }
    out.setLength(start);
    out.append(shown(target));
  }

  private boolean isDropped(String target, boolean hasText) {
    int colon = target.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String prefix = target.substring(0, colon).replace('_', ' ').strip();
    return dropped.contains(prefix.toLowerCase(Locale.ROOT))
        || (!hasText && LANGUAGE.matcher(prefix).matches());
  }

  private static boolean hasFileOption(StringBuilder out, int[] bars) {
    for (int i = 0; i < bars.length; i++) {
      int end = i + 1 < bars.length ? bars[i + 1] : out.length();
      if (end - bars[i] < 24
          && FILE_OPTION.matcher(out.substring(bars[i] + 1, end).strip()).matches()) {
        return bars.length > 1;
      }
    }
    return false;
  }

  /** The text that a link without one shows. */
  private static String shown(String target) {
    String shown = target.startsWith(":") ? target.substring(1) : target;
    int colon = shown.indexOf(':');
    if (colon > 0 && SISTERS.contains(shown.substring(0, colon).toLowerCase(Locale.ROOT))) {
      shown = shown.substring(colon + 1);
    }
    return shown.startsWith("#") ? shown.substring(1) : shown;
  }

  private static boolean isBlank(StringBuilder out, int start) {
    for (int i = start; i < out.length(); i++) {
      if (!Character.isWhitespace(out.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
