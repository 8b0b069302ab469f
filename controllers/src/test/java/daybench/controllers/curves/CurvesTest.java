package daybench.controllers.curves;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {
  private static Points points(int count, java.util.function.IntToDoubleFunction value) {
    return Points.of(
        IntStream.range(0, count).asDoubleStream().toArray(),
        IntStream.range(0, count).mapToDouble(value).toArray());
  }

  private static double[] shown(Points points) {
    return Arrays.copyOf(points.ys(), points.size());
  }

  @Test
  void what_a_column_gave_out_stays_whatever_comes_later() {
    Column column = new Column();
    for (int i = 0; i < 1000; i++) {
      column.add(i);
    }
    double[] given = column.values();
    column.truncate(500);
    for (int i = 0; i < 10_000; i++) {
      column.add(-1);
    }
    assertArrayEquals(
        IntStream.range(0, 1000).asDoubleStream().toArray(), Arrays.copyOf(given, 1000));
    assertEquals(10_500, column.size());
    assertEquals(499, column.get(499));
    assertEquals(-1, column.get(500));
  }

  @Test
  void a_column_counts_what_is_at_most_a_limit() {
    Column column = new Column();
    for (double value : new double[] {1, 2, 2, 5}) {
      column.add(value);
    }
    assertEquals(0, column.countUpTo(0.5));
    assertEquals(3, column.countUpTo(2));
    assertEquals(4, column.countUpTo(9));
  }

  @Test
  void the_nearest_point_is_found_and_gaps_are_passed_over() {
    Points points = Points.of(new double[] {0, 1, 2, 10}, new double[] {5, Double.NaN, 7, 8});
    assertEquals(0, points.nearest(-3));
    assertEquals(0, points.nearest(0.9));
    assertEquals(2, points.nearest(1.2));
    assertEquals(3, points.nearest(1e9));
    assertEquals(-1, Points.NONE.nearest(1));
    assertEquals(8, points.lastValue());
  }

  @Test
  void a_thinned_curve_keeps_every_peak_of_every_column_of_pixels() {
    Random random = new Random(5);
    double[] values = random.doubles(100_000).toArray();
    values[77_777] = 50;
    values[33_333] = -50;
    Points all = points(values.length, i -> values[i]);
    int columns = 800;
    Points thin = Thinning.thin(all, 0, values.length - 1, columns);
    assertTrue(thin.size() <= 4 * (columns + 2), "kept " + thin.size());
    Range range = Range.ofValues(thin, new Range(0, values.length), Double.NEGATIVE_INFINITY);
    assertEquals(new Range(-50, 50), range);
    for (int i = 1; i < thin.size(); i++) {
      assertTrue(thin.x(i) >= thin.x(i - 1));
    }
    // Each column's extremes are those of all its points.
    double perColumn = (values.length - 1) / (double) columns;
    int column = 100;
    Range part = new Range(column * perColumn, Math.nextDown((column + 1) * perColumn));
    assertEquals(
        Range.ofValues(all, part, Double.NEGATIVE_INFINITY),
        Range.ofValues(thin, part, Double.NEGATIVE_INFINITY));
  }

  @Test
  void a_curve_of_few_points_is_kept_whole_with_one_point_beyond_each_edge() {
    Points all = points(100, i -> i);
    assertArrayEquals(new double[] {39, 40, 41, 42, 43}, shown(Thinning.thin(all, 40, 42, 500)));
    assertEquals(100, Thinning.thin(all, -5, 500, 500).size());
    assertSame(Points.NONE, Thinning.thin(Points.NONE, 0, 1, 500));
    assertSame(Points.NONE, Thinning.thin(all, 3, 3, 500));
  }

  @Test
  void smoothing_keeps_a_level_and_calms_noise() {
    Points level = points(50, i -> 3);
    for (double value : shown(Smoothing.smooth(level, 0.9))) {
      assertEquals(3, value, 1e-12);
    }
    Points noisy = points(1000, i -> i % 2 == 0 ? 0 : 2);
    Points smooth = Smoothing.smooth(noisy, 0.99);
    assertEquals(1, smooth.y(999), 0.02);
    assertSame(noisy, Smoothing.smooth(noisy, 0));
  }

  @Test
  void a_gap_stays_a_gap_and_does_not_spoil_what_comes_after() {
    Points gap = points(5, i -> i == 2 ? Double.NaN : 1);
    double[] smooth = shown(Smoothing.smooth(gap, 0.5));
    assertTrue(Double.isNaN(smooth[2]));
    assertEquals(1, smooth[4], 1e-12);
  }

  @Test
  void places_may_be_told_in_other_units_without_copying() {
    Points hours = new Points(new double[] {3600, 7200}, 1.0 / 3600, new double[] {1, 2}, 2);
    assertEquals(new Range(1, 2), Range.ofPlaces(hours));
    assertEquals(1, hours.firstAt(1.5));
  }
}
