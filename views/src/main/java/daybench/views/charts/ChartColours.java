package daybench.views.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The colours of charts, as the style sheets have them. A canvas knows nothing of style sheets, so
 * shapes without extent wear the colours and tell them.
 */
public final class ChartColours extends Group {
  /** Curves beyond these begin again with the first colour. */
  static final int CURVES = 8;

  private final List<Rectangle> curves = new ArrayList<>();
  private final Rectangle background;
  private final Rectangle grid;
  private final Rectangle text;
  private final Rectangle strong;
  private final Rectangle alarm;

  /**
   * Colours.
   *
   * @param changed told when they changed
   */
  public ChartColours(Runnable changed) {
    setManaged(false);
    setMouseTransparent(true);
    for (int i = 0; i < CURVES; i++) {
      curves.add(swatch("chart-colour-" + (i + 1), changed));
    }
    background = swatch("chart-background", changed);
    grid = swatch("chart-grid", changed);
    text = swatch("chart-text", changed);
    strong = swatch("chart-strong", changed);
    alarm = swatch("chart-alarm", changed);
  }

  private Rectangle swatch(String styleClass, Runnable changed) {
    Rectangle swatch = new Rectangle(0, 0, Color.GRAY);
    swatch.getStyleClass().add(styleClass);
    swatch.fillProperty().subscribe((before, now) -> changed.run());
    getChildren().add(swatch);
    return swatch;
  }

  /** Of a curve, by its place among them. */
  public Color curve(int number) {
    return colour(curves.get(Math.floorMod(number, CURVES)));
  }

  /** Behind a chart. */
  public Color background() {
    return colour(background);
  }

  /** Of lines behind the curves. */
  public Color grid() {
    return colour(grid);
  }

  /** Of text beside the curves. */
  public Color text() {
    return colour(text);
  }

  /** Of the figure that matters. */
  public Color strong() {
    return colour(strong);
  }

  /** Of what asks to be looked at. */
  public Color alarm() {
    return colour(alarm);
  }

  private static Color colour(Rectangle swatch) {
    return swatch.getFill() instanceof Color colour ? colour : Color.GRAY;
  }
}
