package daybench.views.charts;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Curves on a canvas. The wheel zooms about the pointer, dragging pans, a double click shows all
 * again; with the focus, arrows point from place to place, plus and minus zoom, 0 shows all.
 */
public final class CurveChart extends Region {
  private static final double SMALLEST_WIDTH = 160;
  private static final double SMALLEST_HEIGHT = 110;

  private final Canvas canvas = new Canvas();
  private final Canvas overlay = new Canvas();
  private final ChartTip tip = new ChartTip();
  private final ChartLink link;
  private final ChartColours colours = new ChartColours(this::redraw);
  private final ChartPainter painter = new ChartPainter(colours);
  private final String name;
  private ChartContent content = ChartContent.NOTHING;
  private ChartScale scale = new ChartScale(new Range(0, 1), new Range(0, 1), false, 0, 0, 0, 0);
  private boolean stale = true;
  private long drawings;

  /**
   * A chart without curves.
   *
   * @param name for those who cannot see it
   * @param link shared with the charts that show the same stretch
   */
  public CurveChart(String name, ChartLink link) {
    this.name = name;
    this.link = link;
    getStyleClass().add("curve-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(SMALLEST_WIDTH, SMALLEST_HEIGHT);
    setPrefSize(2 * SMALLEST_WIDTH, 2 * SMALLEST_HEIGHT);
    canvas.setManaged(false);
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    tip.setManaged(false);
    getChildren().addAll(colours, canvas, overlay, tip);
    link.window().subscribe((before, now) -> redraw());
    link.pointed().subscribe((before, now) -> point());
    ChartGestures.install(this, link);
  }

  /** Shows other curves. */
  public void show(ChartContent now) {
    content = now;
    setAccessibleText(description());
    redraw();
  }

  private String description() {
    return name
        + ": "
        + content.curves().stream()
            .filter(curve -> curve.look() != ChartCurve.Look.FAINT)
            .map(curve -> curve.name() + " " + Ticks.precise(curve.points().lastValue()))
            .collect(Collectors.joining(", "))
        + " "
        + content.unit();
  }

  private void redraw() {
    stale = true;
    requestLayout(); // once a frame, however often it is asked for, and only where it is shown
  }

  ChartContent content() {
    return content;
  }

  ChartScale scale() {
    return scale;
  }

  ChartColours colours() {
    return colours;
  }

  /** How often it was drawn, for tests of how seldom. */
  long drawings() {
    return drawings;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (stale || canvas.getWidth() != width || canvas.getHeight() != height) {
      stale = false;
      draw(width, height);
      point();
    }
  }

  private void draw(double width, double height) {
    drawings++;
    canvas.setWidth(width);
    canvas.setHeight(height);
    overlay.setWidth(width);
    overlay.setHeight(height);
    Range all = content.places();
    Range window = link.window().get();
    Range shown = all.isEmpty() ? new Range(0, 1) : window.isEmpty() ? all : window;
    scale = ChartPainter.scale(content, shown, width, height);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, height);
    if (scale.width() > 1 && scale.height() > 1) {
      painter.paint(new CanvasPen(graphics, ChartPainter.TEXT_SIZE), content, scale, height);
    }
  }

  /** Shows the values at the place pointed at. */
  private void point() {
    GraphicsContext graphics = overlay.getGraphicsContext2D();
    graphics.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
    double place = link.pointed().get();
    double x = scale.usable() && !content.isEmpty() ? scale.x(place) : Double.NaN;
    if (!(x >= scale.left() - 1 && x <= scale.right() + 1)) {
      tip.setVisible(false);
      return;
    }
    CanvasPen pen = new CanvasPen(graphics, ChartPainter.TEXT_SIZE);
    Color line = ChartPainter.faded(colours.text(), 0.6);
    pen.line(Math.round(x) + 0.5, scale.top(), Math.round(x) + 0.5, scale.bottom(), line, 1);
    tip.begin(content.along() + " " + Ticks.precise(place));
    for (ChartCurve curve : content.curves()) {
      point(pen, curve, place);
    }
    tip.place(x, scale, getWidth());
  }

  private void point(CanvasPen pen, ChartCurve curve, double place) {
    Points points = curve.points();
    int nearest = points.nearest(place);
    if (nearest < 0) {
      return;
    }
    double value = points.y(nearest);
    boolean faint = curve.look() == ChartCurve.Look.FAINT;
    if (!faint && scale.y(value) >= scale.top() && scale.y(value) <= scale.bottom()) {
      pen.dot(scale.x(points.x(nearest)), scale.y(value), 3.5, colours.curve(curve.colour()));
    }
    tip.add(curve.name(), Ticks.precise(value), curve.colour(), faint);
  }
}
