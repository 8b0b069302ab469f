package daybench.views.charts;

import daybench.controllers.curves.Range;

/**
 * Where places and values of a chart lie on its picture.
 *
 * @param places shown from the left to the right edge of the plot
 * @param values shown from the lower to the upper edge
 * @param logarithmic whether logarithms of values are drawn
 * @param left of the plot, in pixels
 * @param top of the plot, in pixels
 */
record ChartScale(
    Range places,
    Range values,
    boolean logarithmic,
    double left,
    double top,
    double width,
    double height) {
  double x(double place) {
    return left + width * (place - places.from()) / places.length();
  }

  double place(double x) {
    return places.from() + places.length() * (x - left) / width;
  }

  double y(double value) {
    double part =
        logarithmic
            ? Math.log(value / values.from()) / Math.log(values.to() / values.from())
            : (value - values.from()) / values.length();
    return top + height * (1 - part);
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Whether it can be drawn at all. */
  boolean usable() {
    return width > 1 && height > 1 && places.length() > 0 && values.length() > 0;
  }
}
