package daybench.views.charts;

/**
 * A moment marked in a chart by a vertical line.
 *
 * @param alarming whether it asks to be looked at
 */
public record ChartMark(double x, boolean alarming) {}
