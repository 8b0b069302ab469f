package daybench.datasets.sources.wikipedia.markup;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Comments, the tags of HTML and those of MediaWiki's extensions: all gone, some with their
 * content. A tag whose end is missing loses itself alone. Anything else that begins with {@code <}
 * is text.
 */
final class Tags {
  private static final int LONGEST_TAG = 2000;

  private static final Set<String> WITH_CONTENT =
      Set.of(
          "ref",
          "references",
          "math",
          "chem",
          "ce",
          "gallery",
          "timeline",
          "source",
          "syntaxhighlight",
          "pre",
          "imagemap",
          "score",
          "hiero",
          "graph",
          "mapframe",
          "maplink",
          "templatedata",
          "templatestyles",
          "inputbox",
          "categorytree",
          "includeonly",
          "style",
          "script",
          "indicator",
          "table");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "blockquote",
          "center",
          "li",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "poem",
          "tr",
          "td",
          "th",
          "caption",
          "section");
  private static final Set<String> INLINE =
      Set.of(
          "b",
          "i",
          "u",
          "s",
          "small",
          "big",
          "span",
          "font",
          "tt",
          "code",
          "kbd",
          "var",
          "samp",
          "em",
          "strong",
          "cite",
          "q",
          "abbr",
          "dfn",
          "del",
          "ins",
          "strike",
          "ruby",
          "rb",
          "rp",
          "rt",
          "rtc",
          "bdi",
          "bdo",
          "mark",
          "time",
          "data",
          "wbr",
          "sub",
          "sup",
          "noinclude",
          "onlyinclude",
          "nobr",
          "a",
          "img",
          "label",
          "tbody",
          "thead",
          "langconvert",
          "br",
          "nowiki");

  private final String text;
  private final StringBuilder out;
  private final Set<String> endless = new HashSet<>(); // tags of which no end follows any more

  Tags(String text, StringBuilder out) {
    this.text = text;
    this.out = out;
  }

  /** Deals with what begins with a {@code <} at a place, and returns the place behind it. */
  int at(int start) {
    if (text.startsWith("<!--", start)) {
      return comment(start);
    }
    boolean closing = text.startsWith("</", start);
    int nameStart = start + (closing ? 2 : 1);
    int nameEnd = nameStart;
    while (nameEnd < text.length() && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(nameStart, Math.min(nameEnd, nameStart + 20));
    name = name.toLowerCase(Locale.ROOT);
    boolean known = WITH_CONTENT.contains(name) || BLOCKS.contains(name) || INLINE.contains(name);
    int end = known ? tagEnd(nameEnd) : -1;
    if (end < 0) {
      out.append('<');
      return start + 1;
    }
    boolean empty = text.charAt(end - 2) == '/';
    if (!closing && !empty && (WITH_CONTENT.contains(name) || name.equals("nowiki"))) {
      return content(name, end);
    }
    if (name.equals("br")) {
      out.append(Marks.BREAK);
    } else if (name.equals("sup") && !closing) {
      return superscript(end);
    } else if (BLOCKS.contains(name)) {
      out.append("\n\n");
    }
    return end;
  }

  private int comment(int start) {
    int end = endless.contains("!--") ? -1 : text.indexOf("-->", start + 4);
    if (end < 0) {
      endless.add("!--");
      return start + 4;
    }
    boolean ownLine = start > 0 && text.charAt(start - 1) == '\n' && text.startsWith("\n", end + 3);
    return end + (ownLine ? 4 : 3);
  }

  private int tagEnd(int from) {
    int limit = Math.min(text.length(), from + LONGEST_TAG);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private int content(String name, int start) {
    int end = endless.contains(name) ? -1 : contentEnd(name, start);
    if (end < 0) {
      out.append(' ');
      return start;
    }
    String content = text.substring(start, end);
    switch (name) {
      case "nowiki" -> literal(content);
      case "math", "chem", "ce" -> out.append(Formula.text(content));
      case "ref" -> {}
      default -> out.append(Marks.HOLE);
    }
    int close = text.indexOf('>', end);
    return close < 0 ? text.length() : close + 1;
  }

  /** Puts out text that is no markup whatever it looks like. */
  private void literal(String content) {
    out.append(Marks.GUARD);
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      out.append(c);
      if ("'[]{}".indexOf(c) >= 0) {
        out.append(Marks.GUARD);
      }
    }
  }

  /** Where the end tag begins, or -1 without one; a ref ends before the next one at the latest. */
  private int contentEnd(String name, int start) {
    boolean ref = name.equals("ref");
    for (int at = text.indexOf('<', start); at >= 0; at = text.indexOf('<', at + 1)) {
      if (isTag("</", name, at)) {
        return at;
      }
      if (ref && isTag("<", name, at)) {
        int end = tagEnd(at + 4);
        if (end < 0 || text.charAt(end - 2) != '/') {
          return -1;
        }
      }
    }
    endless.add(name);
    return -1;
  }

  private boolean isTag(String opening, String name, int at) {
    int end = at + opening.length() + name.length();
    return text.startsWith(opening, at)
        && text.regionMatches(true, at + opening.length(), name, 0, name.length())
        && (end == text.length() || !isNameCharacter(text.charAt(end)));
  }

  /** Keeps 10<sup>5</sup> apart from 105, with the characters that Unicode has for it. */
  private int superscript(int start) {
    int end = start;
    while (end < text.length() && Formula.isSuperscript(text.charAt(end))) {
      end++;
    }
    if (end == start || !text.startsWith("</sup>", end)) {
      return start;
    }
    for (int i = start; i < end; i++) {
      out.append(Formula.superscript(text.charAt(i)));
    }
    return end + "</sup>".length();
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
