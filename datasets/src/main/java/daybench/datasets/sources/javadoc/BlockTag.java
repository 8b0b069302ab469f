package daybench.datasets.sources.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a comment: the main description, or one that a block tag begins.
 *
 * @param name the tag in lower case, without its {@code @}; empty for the main description
 * @param text what follows it
 */
record BlockTag(String name, String text) {
  /** Splits a comment whose inline tags have been replaced. */
  static List<BlockTag> split(String body) {
    List<BlockTag> parts = new ArrayList<>();
    String name = "";
    StringBuilder text = new StringBuilder();
    for (String line : body.split("\n", -1)) {
      String bare = line.stripLeading();
      int end = nameEnd(bare);
      if (end > 1) {
        parts.add(new BlockTag(name, text.toString()));
        name = bare.substring(1, end).toLowerCase(Locale.ROOT);
        text.setLength(0);
        bare = bare.substring(end);
        line = bare;
      }
      text.append(line).append('\n');
    }
    parts.add(new BlockTag(name, text.toString()));
    return parts;
  }

  private static int nameEnd(String line) {
    if (!line.startsWith("@")) {
      return 0;
    }
    int end = 1;
    while (end < line.length()
        && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    boolean whole = end == line.length() || Character.isWhitespace(line.charAt(end));
    return whole ? end : 0;
  }
}
