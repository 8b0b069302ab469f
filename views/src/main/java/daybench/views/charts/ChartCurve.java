package daybench.views.charts;

import daybench.controllers.curves.Points;

/**
 * A curve of a chart.
 *
 * @param name in the legend
 * @param colour its place among the colours of charts, from 0
 */
public record ChartCurve(String name, int colour, Points points, Look look) {
  /** How a curve is drawn. */
  public enum Look {
    /** A line. */
    LINE,
    /** A line in the background of another, such as the raw values of a smoothed curve. */
    FAINT,
    /** A line with a dot at each of its few points. */
    DOTTED
  }
}
