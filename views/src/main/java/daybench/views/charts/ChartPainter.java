package daybench.views.charts;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import daybench.controllers.curves.Thinning;
import java.util.List;
import javafx.scene.paint.Color;

/** Draws a chart with a pen, so that the screen and a file show the same. */
final class ChartPainter {
  static final double TEXT_SIZE = 11;
  private static final double CHARACTER = 6.4;
  private static final double TOP = 10;
  private static final double RIGHT = 18;
  private static final double BOTTOM = 36;
  private static final double LEAST_LEFT = 32;
  private static final double MARGIN = 0.06;
  private static final double PIXELS_A_TICK_ACROSS = 72;
  private static final double PIXELS_A_TICK_UP = 32;
  private static final double FAINT = 0.3;
  private static final double DOT = 2.75;

  private final ChartColours colours;

  ChartPainter(ChartColours colours) {
    this.colours = colours;
  }

  /** The scale of a chart of a size that shows some places. */
  static ChartScale scale(ChartContent content, Range shown, double width, double height) {
    Range places = shown.length() > 0 ? shown : new Range(shown.from() - 0.5, shown.to() + 0.5);
    Range values = roomy(content.values(places), content.logarithmic());
    double left = Math.max(LEAST_LEFT, 12 + CHARACTER * widest(ticksUp(values, content, height)));
    return new ChartScale(
        places,
        values,
        content.logarithmic(),
        left,
        TOP,
        width - left - RIGHT,
        height - TOP - BOTTOM);
  }

  /** A little more, so that no curve runs along an edge. */
  private static Range roomy(Range values, boolean logarithmic) {
    if (values.isEmpty()) {
      return logarithmic ? new Range(0.1, 1) : new Range(0, 1);
    }
    if (logarithmic) {
      double factor = Math.max(1.02, Math.pow(values.to() / values.from(), MARGIN));
      return new Range(values.from() / factor, values.to() * factor);
    }
    double room =
        values.length() > 0
            ? MARGIN * values.length()
            : Math.max(0.05 * Math.abs(values.to()), 1e-9);
    boolean fromZero = values.from() >= 0 && values.from() < room;
    return new Range(fromZero ? 0 : values.from() - room, values.to() + room);
  }

  private static List<Double> ticksUp(Range values, ChartContent content, double height) {
    int most = (int) Math.max(3, (height - TOP - BOTTOM) / PIXELS_A_TICK_UP);
    if (content.logarithmic()) {
      return Ticks.logarithmic(values, most);
    }
    List<Double> ticks = Ticks.linear(values, most);
    // One alone says nothing of how far apart values are.
    return ticks.size() > 1 ? ticks : Ticks.linear(values, 2 * most);
  }

  private static int widest(List<Double> ticks) {
    return ticks.stream().mapToInt(tick -> Ticks.text(tick).length()).max().orElse(1);
  }

  /** Draws it all. */
  void paint(Pen pen, ChartContent content, ChartScale scale, double height) {
    pen.fill(0, 0, scale.right() + RIGHT, height, colours.background());
    axes(pen, content, scale, height);
    if (!scale.usable()) {
      return;
    }
    pen.within(
        scale.left() - DOT,
        scale.top() - 2,
        scale.width() + 2 * DOT,
        scale.height() + 4,
        () -> {
          content.marks().forEach(mark -> mark(pen, mark, scale));
          content.curves().forEach(curve -> curve(pen, curve, scale));
        });
  }

  private void axes(Pen pen, ChartContent content, ChartScale scale, double height) {
    for (double tick : ticksUp(scale.values(), content, height)) {
      double y = Math.round(scale.y(tick)) + 0.5;
      pen.line(scale.left(), y, scale.right(), y, colours.grid(), 1);
      pen.text(Ticks.text(tick), scale.left() - 8, y, Pen.Anchor.END, colours.text());
    }
    int most = (int) Math.max(2, scale.width() / PIXELS_A_TICK_ACROSS);
    for (double tick : Ticks.linear(scale.places(), most)) {
      double x = scale.x(tick);
      pen.line(x, scale.bottom(), x, scale.bottom() + 4, colours.grid(), 1);
      pen.text(Ticks.text(tick), x, scale.bottom() + 13, Pen.Anchor.MIDDLE, colours.text());
    }
    double middle = scale.left() + scale.width() / 2;
    pen.text(content.along(), middle, scale.bottom() + 28, Pen.Anchor.MIDDLE, colours.text());
  }

  private void mark(Pen pen, ChartMark mark, ChartScale scale) {
    double x = scale.x(mark.x());
    if (x >= scale.left() && x <= scale.right()) {
      Color colour = mark.alarming() ? colours.alarm() : colours.text();
      pen.dashes(x, scale.top(), x, scale.bottom(), faded(colour, mark.alarming() ? 0.8 : 0.35));
    }
  }

  private void curve(Pen pen, ChartCurve curve, ChartScale scale) {
    Points thin =
        Thinning.thin(
            curve.points(),
            scale.places().from(),
            scale.places().to(),
            (int) Math.ceil(scale.width()));
    Color colour = colours.curve(curve.colour());
    boolean faint = curve.look() == ChartCurve.Look.FAINT;
    lines(pen, thin, scale, faint ? faded(colour, FAINT) : colour, faint ? 1 : 1.75);
    boolean few = thin.size() * 8 < scale.width();
    if (thin.size() == 1 || (curve.look() == ChartCurve.Look.DOTTED && few)) {
      for (int i = 0; i < thin.size(); i++) {
        if (drawable(thin.y(i), scale)) {
          pen.dot(scale.x(thin.x(i)), scale.y(thin.y(i)), DOT, colour);
        }
      }
    }
  }

  private static void lines(Pen pen, Points points, ChartScale scale, Color colour, double width) {
    double[] xs = new double[points.size()];
    double[] ys = new double[points.size()];
    int count = 0;
    for (int i = 0; i <= points.size(); i++) {
      if (i < points.size() && drawable(points.y(i), scale)) {
        xs[count] = scale.x(points.x(i));
        ys[count++] = scale.y(points.y(i));
      } else {
        if (count > 1) {
          pen.polyline(xs, ys, count, colour, width);
        }
        count = 0;
      }
    }
  }

  private static boolean drawable(double value, ChartScale scale) {
    return !Double.isNaN(value) && (!scale.logarithmic() || value > 0);
  }

  static Color faded(Color colour, double part) {
    return colour.deriveColor(0, 1, 1, part);
  }
}
