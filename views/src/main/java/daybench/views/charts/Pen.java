package daybench.views.charts;

import javafx.scene.paint.Color;

/** Draws; on a canvas or into a file. Lengths in pixels, y downwards. */
interface Pen {
  /** How a text lies to its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void fill(double x, double y, double width, double height, Color colour);

  void line(double x1, double y1, double x2, double y2, Color colour, double width);

  /** A line of dashes. */
  void dashes(double x1, double y1, double x2, double y2, Color colour);

  /** Lines from point to point, the first {@code count} of the arrays. */
  void polyline(double[] xs, double[] ys, int count, Color colour, double width);

  void dot(double x, double y, double radius, Color colour);

  /** A text whose middle is at a height. */
  void text(String text, double x, double y, Anchor anchor, Color colour);

  /** Draws only within a rectangle. */
  void within(double x, double y, double width, double height, Runnable drawing);
}
