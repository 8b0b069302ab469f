package daybench.engine.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. */
public final class Wrapping {
  private Wrapping() {}

  /**
   * Lines of at most {@code columns} characters, as far as words allow; all but the first begin
   * with {@code indent} blanks.
   */
  public static List<String> wrap(String text, int columns, int indent) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > columns) {
      int end = rest.lastIndexOf(' ', columns);
      if (end <= indent || rest.substring(0, end).isBlank()) {
        break;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = " ".repeat(indent) + rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}
