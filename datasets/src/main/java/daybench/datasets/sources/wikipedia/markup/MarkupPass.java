package daybench.datasets.sources.wikipedia.markup;

/**
 * The first pass over one text: resolves what nests, left to right, into output that has only the
 * markup of lines left.
 *
 * <p>An end closes the nearest construct of its kind; what was opened within and not closed is
 * taken for text. So is whatever is open at a heading (or, of links, at a blank line): no missing
 * end can swallow more than a section.
 */
final class MarkupPass {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DEEP_LINK = 1000;
  private static final int LONGEST_VARIANTS = 1000;
  private static final String[] ADDRESSES = {
    "http://", "https://", "//", "ftp://", "mailto:", "news:", "irc://", "gopher://"
  };

  private final String text;
  private final LinkText links;
  private final TemplateRules templates;
  private final Tags tags;
  private final StringBuilder out;
  private final OpenConstructs open = new OpenConstructs();
  private boolean brokenTable;

  MarkupPass(String text, LinkText links, TemplateRules templates) {
    this.text = Marks.without(text);
    this.links = links;
    this.templates = templates;
    this.out = new StringBuilder(text.length() / 2 + 16);
    this.tags = new Tags(this.text, out);
  }

  /** Whether a table had no begin or no end; its rows are then still in the output. */
  boolean brokenTable() {
    return brokenTable;
  }

  StringBuilder run() {
    int next = startLine(0);
    while (next < text.length()) {
      next =
          switch (text.charAt(next)) {
            case '\n' -> newLine(next);
            case '{' -> openBraces(next);
            case '}' -> closeBraces(next);
            case '[' -> openBracket(next);
            case ']' -> closeBracket(next);
            case '|' -> bar(next);
            case '<' -> tags.at(next);
            case '_' -> underscore(next);
            default -> plain(next);
          };
    }
    dissolveAll();
    return out;
  }

  private int plain(int start) {
    int end = start + 1;
    while (end < text.length() && !isSpecial(text.charAt(end))) {
      end++;
    }
    out.append(text, start, end);
    return end;
  }

  private static boolean isSpecial(char c) {
    return c == '\n' || c == '<' || c == '_' || (c >= '[' && c <= ']') || (c >= '{' && c <= '}');
  }

  private int newLine(int at) {
    while (open.isTop(Construct.EXTERNAL_LINK)) {
      dissolve();
    }
    out.append('\n');
    return startLine(at + 1);
  }

  private int startLine(int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':')) {
      at++;
    }
    if (text.startsWith("{|", at)) {
      open.push(Construct.TABLE, out.length());
      out.append("{|");
      return at + 2;
    }
    if (text.startsWith("|}", at) && open.isOpen(Construct.TABLE)) {
      boolean template = open.isTop(Construct.TEMPLATE) && text.startsWith("}", at + 2);
      if (!template) {
        closeTo(Construct.TABLE);
        out.setLength(open.start());
        open.pop();
        out.append(Marks.HOLE);
        return at + 2;
      }
    }
    if (text.startsWith("|-", at) || text.startsWith("|}", at)) {
      brokenTable |= open.isEmpty(); // a template began it, or it was closed before
    }
    if (!open.isEmpty()) {
      if (isHeading(start)) {
        dissolveAll();
      } else if (at == text.length() || text.charAt(at) == '\n') {
        while (open.isTop(Construct.LINK)) {
          dissolve();
        }
      }
    }
    return start;
  }

  private boolean isHeading(int start) {
    if (!text.startsWith("==", start)) {
      return false;
    }
    int end = text.indexOf('\n', start);
    end = end < 0 ? text.length() : end;
    return end - start > 4 && text.substring(start, end).stripTrailing().endsWith("==");
  }

  private int openBraces(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '{') {
      end++;
    }
    int count = end - at;
    if (count == 1) {
      return openBrace(at);
    }
    while (count > 1) {
      open.push(count == 3 ? Construct.PARAMETER : Construct.TEMPLATE, out.length());
      count -= count == 3 ? 3 : 2;
    }
    return end;
  }

  /**
   * A brace, or what a language written in several ways shows: <code>-{zh-hans:a; zh-hant:b}-
   * </code>.
   */
  private int openBrace(int at) {
    boolean variants = at > 0 && text.charAt(at - 1) == '-';
    int end = variants ? text.indexOf('}', at) : -1;
    if (end < 0 || end - at > LONGEST_VARIANTS || !text.startsWith("}-", end)) {
      out.append('{');
      return at + 1;
    }
    out.setLength(out.length() - 1); // the hyphen
    out.append(Variants.shown(text.substring(at + 1, end)));
    return end + 2;
  }

  private int closeBraces(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '}') {
      end++;
    }
    int count = end - at;
    if (count == 1) {
      out.append('}');
    }
    while (count > 1 && (open.isOpen(Construct.TEMPLATE) || open.isOpen(Construct.PARAMETER))) {
      while (!open.isTop(Construct.TEMPLATE) && !open.isTop(Construct.PARAMETER)) {
        dissolve();
      }
      if (open.isTop(Construct.TEMPLATE)) {
        closeTemplate();
        count -= 2;
      } else {
        out.setLength(open.start());
        open.pop();
        out.append(Marks.HOLE);
        count -= 3;
      }
    }
    return end;
  }

  private void closeTemplate() {
    int[] bars = open.bars();
    int start = open.start();
    String rendered =
        open.depth() > DEEPEST
            ? String.valueOf(Marks.HOLE)
            : templates.render(new TemplateCall(out, start, bars));
    open.pop();
    out.setLength(start);
    out.append(rendered);
  }

  private int openBracket(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '[') {
      end++;
    }
    boolean address = isAddress(end);
    int pairs = (end - at) / 2;
    if ((end - at) % 2 == 1 && !address) {
      out.append('['); // [[[word]]] is a link in brackets
    }
    for (int i = 0; i < pairs; i++) {
      boolean slip = address && i + 1 == pairs && (end - at) % 2 == 0; // [[http://...]]
      open.push(slip ? Construct.EXTERNAL_LINK : Construct.LINK, out.length());
    }
    if ((end - at) % 2 == 1 && address) {
      open.push(Construct.EXTERNAL_LINK, out.length());
    }
    return end;
  }

  private boolean isAddress(int at) {
    for (String address : ADDRESSES) {
      if (text.regionMatches(true, at, address, 0, address.length())) {
        return true;
      }
    }
    return false;
  }

  private int closeBracket(int at) {
    if (open.isTop(Construct.EXTERNAL_LINK)) {
      closeExternalLink();
      boolean slip = text.startsWith("]]", at) && !open.isOpen(Construct.LINK);
      return at + (slip ? 2 : 1);
    }
    if (!text.startsWith("]]", at)) {
      out.append(']');
      return at + 1;
    }
    if (open.isOpen(Construct.LINK)) {
      closeTo(Construct.LINK);
      closeLink();
    }
    return at + 2;
  }

  private void closeExternalLink() {
    int start = open.start();
    open.pop();
    int space = start;
    while (space < out.length() && !Character.isWhitespace(out.charAt(space))) {
      space++;
    }
    if (space == out.length()) {
      out.setLength(start);
      out.append(Marks.HOLE);
    } else {
      out.delete(start, space + 1);
    }
  }

  private void closeLink() {
    int start = open.start();
    int[] bars = open.bars();
    boolean tooMuch = open.depth() > DEEPEST && out.length() - start > LONGEST_DEEP_LINK;
    open.pop();
    if (tooMuch) {
      out.setLength(start);
    } else {
      links.replace(out, start, bars);
    }
  }

  private int bar(int at) {
    if (!open.isEmpty() && open.top() != Construct.TABLE) {
      if (open.top() != Construct.EXTERNAL_LINK) {
        open.bar(out.length());
      }
    }
    out.append('|');
    return at + 1;
  }

  /** Drops {@code __NOTOC__} and its like. */
  private int underscore(int at) {
    if (text.startsWith("__", at)) {
      int end = at + 2;
      while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
        end++;
      }
      if (end > at + 4 && text.startsWith("__", end)) {
        return end + 2;
      }
    }
    out.append('_');
    return at + 1;
  }

  private void closeTo(Construct kind) {
    while (!open.isTop(kind)) {
      dissolve();
    }
  }

  private void dissolveAll() {
    while (!open.isEmpty()) {
      dissolve();
    }
  }

  /** Takes the innermost construct for text, less its name; lines that begin with | remain. */
  private void dissolve() {
    brokenTable |= open.isTop(Construct.TABLE);
    int[] bars = open.bars();
    int start = open.start();
    open.pop();
    if (bars.length > 0 && bars[0] - start < LONGEST_NAME) {
      for (int i = start; i < bars[0]; i++) {
        out.setCharAt(i, out.charAt(i) == '\n' ? '\n' : Marks.HOLE);
      }
    }
    for (int bar : bars) {
      if (bar > 0 && out.charAt(bar - 1) != '\n') {
        out.setCharAt(bar, Marks.HOLE);
      }
    }
  }
}
