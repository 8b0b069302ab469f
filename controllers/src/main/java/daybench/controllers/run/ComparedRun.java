package daybench.controllers.run;

import daybench.controllers.workspace.Standing;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run among others.
 *
 * @param folder its folder
 * @param name what people call it; with its place among others of the same name
 * @param number its place among the runs compared, from 0, which its colour goes by
 * @param detail why it stands so; or empty
 * @param values results and settings by their traits; one that it lacks is absent
 */
public record ComparedRun(
    Path folder,
    String name,
    int number,
    Standing standing,
    String detail,
    RunCurves curves,
    Map<Trait, Value> values) {
  public ComparedRun {
    values = Map.copyOf(values);
  }

  /**
   * What runs are compared by: a column of the table.
   *
   * @param group such as "Result" or "Optimiser"
   */
  public record Trait(String group, String name) {
    /** The group of what came out. */
    public static final String RESULT = "Result";

    public boolean result() {
      return group.equals(RESULT);
    }
  }

  /**
   * A cell of the table.
   *
   * @param text as shown
   * @param number to sort by; NaN where it is no number
   */
  public record Value(String text, double number) implements Comparable<Value> {
    /** A number that speaks for itself as text does. */
    static Value of(String text) {
      try {
        return new Value(text, Double.parseDouble(text));
      } catch (NumberFormatException e) {
        return new Value(text, Double.NaN);
      }
    }

    /** The text; of a whole path, which would fill the table, only the last name. */
    public String brief() {
      try {
        Path path = Path.of(text);
        return path.isAbsolute() && path.getFileName() != null
            ? path.getFileName().toString()
            : text;
      } catch (InvalidPathException e) {
        return text;
      }
    }

    @Override
    public int compareTo(Value other) {
      int byNumber = Double.compare(number, other.number); // NaN last
      return byNumber != 0 ? byNumber : text.compareTo(other.text);
    }
  }
}
