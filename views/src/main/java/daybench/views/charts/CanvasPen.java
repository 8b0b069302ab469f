package daybench.views.charts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
final class CanvasPen implements Pen {
  private static final double DASH = 4;
  private static final String FAMILY = "Inter"; // as the style sheets: a canvas reads none

  private final GraphicsContext graphics;

  CanvasPen(GraphicsContext graphics, double textSize) {
    this.graphics = graphics;
    graphics.setFont(Font.font(FAMILY, textSize));
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    graphics.setFill(colour);
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void dashes(double x1, double y1, double x2, double y2, Color colour) {
    graphics.setLineDashes(DASH, DASH);
    line(x1, y1, x2, y2, colour, 1);
    graphics.setLineDashes();
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Color colour, double width) {
    graphics.setStroke(colour);
    graphics.setLineWidth(width);
    graphics.strokePolyline(xs, ys, count);
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    graphics.setFill(colour);
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor, Color colour) {
    graphics.setFill(colour);
    graphics.setTextAlign(
        switch (anchor) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    graphics.fillText(text, x, y);
  }

  @Override
  public void within(double x, double y, double width, double height, Runnable drawing) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
    drawing.run();
    graphics.restore();
  }
}
