package daybench.engine.cli.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command has to say at its end: rows of a table for people, one object for machines. */
public final class Answer {
  private static final int LABEL_CELLS = 12;

  private final Map<String, Object> json = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param type tells machines what the object is
   */
  public Answer(String type) {
    json.put("type", type);
  }

  /** A line for people. */
  public Answer line(String text) {
    lines.add(new Line(text, false));
    return this;
  }

  /** A row for people: what, and how much of it. */
  public Answer row(String label, String text) {
    String name = label.length() < LABEL_CELLS ? Fitting.fit(label, LABEL_CELLS) : label + "  ";
    lines.add(new Line("  " + name + text, true));
    return this;
  }

  /** A figure for machines; left out where there is none. */
  public Answer put(String key, @Nullable Object value) {
    boolean undefined = value instanceof Double number && !Double.isFinite(number);
    if (value != null && !undefined) {
      json.put(key, value);
    }
    return this;
  }

  /** Says it. */
  public void to(Console console, boolean asJson) {
    if (asJson) {
      new JsonLines(console.out()).write(json);
    } else {
      int columns =
          console.terminal().interactive() ? console.terminal().columns() : Integer.MAX_VALUE;
      for (Line line : lines) {
        (line.row ? Wrapping.wrap(line.text, columns, LABEL_CELLS + 2) : List.of(line.text))
            .forEach(console::line);
      }
    }
  }

  /**
   * @param row whether it may be broken where the terminal is narrow
   */
  private record Line(String text, boolean row) {}
}
