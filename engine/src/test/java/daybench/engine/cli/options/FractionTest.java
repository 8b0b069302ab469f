package daybench.engine.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class FractionTest {
  @Test
  void shares_and_percentages_are_understood() {
    assertEquals(0.15, Fraction.parse("0.15").value());
    assertEquals(0.15, Fraction.parse("15%").value(), 1e-12);
    assertEquals(0.005, Fraction.parse("0.5%").value(), 1e-12);
    assertEquals(1, Fraction.parse("1").value());
  }

  @Test
  void what_is_no_part_of_a_whole_is_refused() {
    for (String text : new String[] {"", "%", "half", "1.01", "101%", "-0.1", "NaN", "Infinity"}) {
      assertThrows(TypeConversionException.class, () -> Fraction.parse(text), text);
    }
  }
}
