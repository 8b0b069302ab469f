package daybench.datasets.sources.javadoc;

import java.util.Locale;

/**
 * Replaces the inline tags of a comment, such as <code>{&#64;link Foo}</code>, by HTML that says
 * what a reader of the documentation would see. The HTML is safe inside Markdown too.
 */
final class InlineTags {
  private static final int MAXIMUM_DEPTH = 20;
  private static final int MAXIMUM_LENGTH = 1 << 14; // so that many unclosed tags take no hours

  private InlineTags() {}

  static String replace(String text) {
    return text.contains("{@") ? replace(text, 0) : text;
  }

  private static String replace(String text, int depth) {
    StringBuilder html = new StringBuilder(text.length());
    int at = 0;
    for (int open = text.indexOf("{@"); open >= 0; open = text.indexOf("{@", at)) {
      html.append(text, at, open);
      int nameEnd = open + 2;
      while (nameEnd < text.length() && Character.isLetter(text.charAt(nameEnd))) {
        nameEnd++;
      }
      int close = closingBrace(text, nameEnd);
      if (close < 0 || depth == MAXIMUM_DEPTH) { // never closed: what it says is text
        at = nameEnd;
        continue;
      }
      String name = text.substring(open + 2, nameEnd).toLowerCase(Locale.ROOT);
      html.append(html(name, text.substring(nameEnd, close).strip(), depth + 1));
      at = close + 1;
    }
    return html.append(text, at, text.length()).toString();
  }

  private static int closingBrace(String text, int start) {
    int depth = 1;
    int limit = Math.min(text.length(), start + MAXIMUM_LENGTH);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String html(String name, String content, int depth) {
    return switch (name) {
      case "code", "literal", "systemproperty" -> escaped(content);
      case "link", "linkplain", "linke" -> link(content, depth);
      case "value" -> escaped(References.name(content));
      case "return" -> "Returns " + sentence(replace(content, depth));
      case "index" -> escaped(term(content));
      case "extlink", "spec", "tool" -> replace(afterFirstWord(content), depth);
      case "jls", "jvms" -> name.toUpperCase(Locale.ROOT) + " " + firstWord(content);
      case "snippet", "docroot", "inheritdoc" -> "";
      default -> replace(content, depth);
    };
  }

  private static String link(String content, int depth) {
    int end = References.length(content);
    String label = content.substring(end).strip();
    return label.isEmpty()
        ? escaped(References.name(content.substring(0, end)))
        : replace(label, depth);
  }

  private static String term(String content) {
    int quote = content.startsWith("\"") ? content.indexOf('"', 1) : -1;
    return quote > 0 ? content.substring(1, quote) : firstWord(content);
  }

  private static String firstWord(String content) {
    return content.split("\\s", 2)[0];
  }

  private static String afterFirstWord(String content) {
    String[] parts = content.split("\\s+", 2);
    return parts.length < 2 ? "" : parts[1];
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** Text as HTML, with nothing left that a block tag or Markdown could be taken from. */
  private static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("<>&@*_`[]\\#~".indexOf(c) >= 0) {
        html.append("&#").append((int) c).append(';');
      } else {
        html.append(c);
      }
    }
    return html.toString();
  }
}
