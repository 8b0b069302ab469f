package daybench.engine.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
  @Test
  void units_alone_and_together_are_understood() {
    assertEquals(Duration.ofSeconds(90), Durations.parse("90s"));
    assertEquals(Duration.ofMinutes(5), Durations.parse("5m"));
    assertEquals(Duration.ofHours(24), Durations.parse("24h"));
    assertEquals(Duration.ofMinutes(90), Durations.parse("1h30m"));
    assertEquals(Duration.ofMinutes(90), Durations.parse(" 1.5H "));
    assertEquals(Duration.ofHours(49).plusSeconds(3), Durations.parse("2d1h3s"));
    assertEquals(Duration.ofMillis(250), Durations.parse("0.25s"));
  }

  @Test
  void what_is_no_length_of_time_is_refused_with_an_example() {
    for (String text :
        new String[] {"", " ", "5", "m", "5x", "5m5h", "-5m", "1e3s", "5 m", "1m1m"}) {
      UserException refusal =
          assertThrows(UserException.class, () -> Durations.parse(text), "'" + text + "'");
      assertTrue(refusal.toString().contains("1h30m"), refusal.toString());
    }
    assertThrows(UserException.class, () -> Durations.parse("0m"));
  }

  @Test
  void two_units_are_shown_at_most() {
    assertEquals("0s", Durations.format(Duration.ofMillis(400)));
    assertEquals("42s", Durations.format(Duration.ofSeconds(42)));
    assertEquals("1m 00s", Durations.format(Duration.ofMillis(59_700)));
    assertEquals("4m 05s", Durations.format(Duration.ofSeconds(245)));
    assertEquals("1h 30m", Durations.format(Duration.ofMinutes(90)));
    assertEquals("23h 59m", Durations.format(Duration.ofMinutes(24 * 60 - 1)));
    assertEquals("1d 00h", Durations.format(Duration.ofHours(24)));
    assertEquals("2d 03h", Durations.format(Duration.ofHours(51)));
  }
}
