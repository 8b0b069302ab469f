package daybench.controllers.newrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTextTest {
  @ParameterizedTest
  @CsvSource({"86400,24h", "5400,1h30m", "300,5m", "3.6,3.6s", "3661,1h1m1s", "59.9996,60s"})
  void a_budget_reads_as_it_is_typed(double seconds, String text) {
    assertEquals(text, BudgetText.of(seconds));
    assertEquals(seconds, BudgetText.seconds(text).orElseThrow(), 1e-3);
  }

  @ParameterizedTest
  @CsvSource({"24,86400", "0.5,1800", "1h 30m,5400", "' 5 m',300", "2d,172800"})
  void a_number_alone_is_hours_and_spaces_do_not_matter(String text, double seconds) {
    assertEquals(OptionalDouble.of(seconds), BudgetText.seconds(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h", "-5m", "0h", "five", "5m3"})
  void what_is_no_time_is_none(String text) {
    assertEquals(OptionalDouble.empty(), BudgetText.seconds(text));
  }
}
