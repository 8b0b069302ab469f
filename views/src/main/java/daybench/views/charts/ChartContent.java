package daybench.views.charts;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import java.util.List;

/**
 * What a chart shows.
 *
 * @param along the name of the horizontal axis
 * @param unit of the vertical axis; may be empty
 * @param curves those drawn last lie on top
 * @param logarithmic whether the logarithms of the values are drawn
 */
public record ChartContent(
    String along,
    String unit,
    List<ChartCurve> curves,
    List<ChartMark> marks,
    boolean logarithmic) {
  /** Nothing. */
  public static final ChartContent NOTHING = new ChartContent("", "", List.of(), List.of(), false);

  public ChartContent {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }

  /** Whether there is no point to draw. */
  public boolean isEmpty() {
    return curves.stream().allMatch(curve -> curve.points().isEmpty());
  }

  /** From the first to the last point of all curves. */
  Range places() {
    Range range = Range.EMPTY;
    for (ChartCurve curve : curves) {
      range = range.with(Range.ofPlaces(curve.points()));
    }
    return range;
  }

  /** The values of all curves between two places. */
  Range values(Range places) {
    double above = logarithmic ? 0 : Double.NEGATIVE_INFINITY;
    Range range = Range.EMPTY;
    for (ChartCurve curve : curves) {
      Points points = curve.points();
      range = range.with(Range.ofValues(points, places, above));
    }
    return range;
  }
}
