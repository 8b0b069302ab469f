package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Durations;
import picocli.CommandLine.TypeConversionException;

/**
 * How often something is done: every so many seconds, or every such share of the budget; the other
 * of the two is 0.
 */
public record Interval(double seconds, double budgetFraction) {
  /** Reads {@code 10m} or {@code 5%}. */
  public static Interval parse(String text) {
    if (text.endsWith("%")) {
      return new Interval(0, Fraction.parse(text).value());
    }
    try {
      return new Interval(Durations.parse(text).toMillis() / 1000.0, 0);
    } catch (UserException e) {
      throw new TypeConversionException(
          "'%s' is neither a length of time, such as 10m, nor a share of the budget, such as 5%%."
              .formatted(text));
    }
  }
}
