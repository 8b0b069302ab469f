package daybench.views.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void ticks_are_round_and_few() {
    assertEquals(List.of(0.0, 25.0, 50.0, 75.0, 100.0), Ticks.linear(new Range(0, 100), 4));
    assertEquals(List.of(2.0, 4.0, 6.0, 8.0), Ticks.linear(new Range(1, 9), 4));
    assertTrue(Ticks.linear(new Range(3, 3), 4).isEmpty());
    for (double size : new double[] {1e-9, 0.37, 1, 86_400, 3e12}) {
      int count = Ticks.linear(new Range(size, 2 * size), 5).size();
      assertTrue(count >= 2 && count <= 6, size + ": " + count);
    }
  }

  @Test
  void logarithmic_ticks_are_powers_of_ten_or_parts_of_one() {
    assertEquals(
        List.of(1.0, 10.0, 100.0, 1_000.0, 10_000.0), Ticks.logarithmic(new Range(1, 10_000), 5));
    assertEquals(List.of(2.0, 5.0, 10.0, 20.0), Ticks.logarithmic(new Range(1.5, 40), 5));
    assertEquals(List.of(2.0, 4.0, 6.0, 8.0), Ticks.logarithmic(new Range(2, 9), 5));
  }

  @Test
  void numbers_are_as_short_as_an_axis_wants_them() {
    assertEquals("0", Ticks.text(0));
    assertEquals("2.5", Ticks.text(2.5));
    assertEquals("0.05", Ticks.text(0.05));
    assertEquals("0.00025", Ticks.text(2.5e-4));
    assertEquals("2e-5", Ticks.text(2e-5));
    assertEquals("12.5k", Ticks.text(12_500));
    assertEquals("95M", Ticks.text(95e6));
    assertEquals("-3", Ticks.text(-3));
  }

  @Test
  void data_is_written_without_gaps_and_with_names_in_quotes_where_they_must_be() {
    ChartContent content =
        new ChartContent(
            "Step",
            "",
            List.of(
                new ChartCurve(
                    "a, b",
                    0,
                    Points.of(new double[] {1, 2, 3}, new double[] {0.5, Double.NaN, 2}),
                    ChartCurve.Look.LINE)),
            List.of(),
            false);
    assertEquals(
        """
        curve,step,value
        "a, b",1,0.5
        "a, b",3,2
        """,
        ChartFiles.csv(content));
  }
}
