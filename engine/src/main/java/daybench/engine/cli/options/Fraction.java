package daybench.engine.cli.options;

import picocli.CommandLine.TypeConversionException;

/**
 * A part of a whole, typed as {@code 0.15} or {@code 15%}.
 *
 * @param value 0 to 1
 */
public record Fraction(double value) {
  public static Fraction parse(String text) {
    try {
      boolean percent = text.endsWith("%");
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double value = percent ? number / 100 : number;
      if (value >= 0 && value <= 1) {
        return new Fraction(value);
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers out of range.
    }
    throw new TypeConversionException(
        "'%s' is not a fraction from 0 to 1, such as 0.15 or 15%%.".formatted(text));
  }
}
