package daybench.views.charts;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Range;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Zooms, pans and points with the mouse and with keys. */
final class ChartGestures {
  private static final double ZOOM_A_NOTCH = 1.2;
  private static final double PIXELS_A_NOTCH = 40;
  private static final double CLOSEST = 1e-6;
  private static final double PAN = 0.2;

  private final CurveChart chart;
  private final ChartLink link;
  private double draggedFrom;
  private Range windowBefore = Range.EMPTY;

  private ChartGestures(CurveChart chart, ChartLink link) {
    this.chart = chart;
    this.link = link;
  }

  static void install(CurveChart chart, ChartLink link) {
    ChartGestures gestures = new ChartGestures(chart, link);
    chart.setOnScroll(gestures::scrolled);
    chart.setOnMousePressed(gestures::pressed);
    chart.setOnMouseDragged(gestures::dragged);
    chart.setOnMouseClicked(gestures::clicked);
    chart.setOnMouseMoved(event -> link.pointed().set(chart.scale().place(event.getX())));
    chart.setOnMouseExited(event -> link.pointed().set(Double.NaN));
    chart.setOnKeyPressed(gestures::pressed);
  }

  private void scrolled(ScrollEvent event) {
    // Alone, the wheel scrolls the page; that is what people expect who scroll past a chart.
    if (!event.isShortcutDown() && link.window().get().isEmpty() && event.getDeltaX() == 0) {
      return;
    }
    if (event.getDeltaX() != 0 && event.getDeltaY() == 0) {
      pan(-event.getDeltaX() / Math.max(1, chart.scale().width()));
    } else {
      double factor = Math.pow(ZOOM_A_NOTCH, -event.getDeltaY() / PIXELS_A_NOTCH);
      zoom(factor, chart.scale().place(event.getX()));
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    draggedFrom = event.getX();
    windowBefore = chart.scale().places();
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !link.window().get().isEmpty()) {
      double perPixel = windowBefore.length() / Math.max(1, chart.scale().width());
      double by = (draggedFrom - event.getX()) * perPixel;
      show(windowBefore.from() + by, windowBefore.to() + by);
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      link.reset();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(1 / ZOOM_A_NOTCH, centre());
      case MINUS, SUBTRACT -> zoom(ZOOM_A_NOTCH, centre());
      case DIGIT0, NUMPAD0, ESCAPE -> link.reset();
      case LEFT -> {
        if (event.isShiftDown()) {
          pan(-PAN);
        } else {
          step(-1);
        }
      }
      case RIGHT -> {
        if (event.isShiftDown()) {
          pan(PAN);
        } else {
          step(1);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private double centre() {
    double pointed = link.pointed().get();
    Range shown = chart.scale().places();
    return pointed >= shown.from() && pointed <= shown.to()
        ? pointed
        : shown.from() + shown.length() / 2;
  }

  /** Points at the next place, a pixel or a point further. */
  private void step(int direction) {
    Range shown = chart.scale().places();
    double pixel = shown.length() / Math.max(1, chart.scale().width());
    double from = Double.isNaN(link.pointed().get()) ? shown.to() : link.pointed().get();
    double target = from + direction * pixel;
    double best = Double.NaN;
    for (ChartCurve curve : chart.content().curves()) {
      Points points = curve.points();
      int at = direction > 0 ? points.firstAt(target) : points.firstAt(Math.nextUp(target)) - 1;
      if (at >= 0 && at < points.size()) {
        double place = points.x(at);
        boolean nearer = Double.isNaN(best) || direction * (best - place) > 0;
        best = nearer ? place : best;
      }
    }
    if (!Double.isNaN(best)) {
      link.pointed().set(Math.clamp(best, shown.from(), shown.to()));
    }
  }

  private void pan(double part) {
    Range shown = chart.scale().places();
    double by = part * shown.length();
    show(shown.from() + by, shown.to() + by);
  }

  void zoom(double factor, double about) {
    Range shown = chart.scale().places();
    show(about - (about - shown.from()) * factor, about + (shown.to() - about) * factor);
  }

  /** Shows a stretch as far as there is something; all where it would be more than that. */
  private void show(double from, double to) {
    Range all = chart.content().places();
    if (all.isEmpty() || to - from >= all.length()) {
      link.window().set(Range.EMPTY);
      return;
    }
    double length = Math.max(to - from, CLOSEST * all.length());
    double start = Math.clamp(from, all.from(), all.to() - length);
    link.window().set(new Range(start, start + length));
  }
}
