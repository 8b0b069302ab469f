package daybench.views.charts;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The values at the place that is pointed at. */
final class ChartTip extends VBox {
  private static final double DISTANCE = 12;

  private final Label heading = new Label();
  private final GridPane rows = new GridPane();

  ChartTip() {
    heading.getStyleClass().add("chart-tip-heading");
    rows.getStyleClass().add("chart-tip-rows");
    getStyleClass().add("chart-tip");
    getChildren().addAll(heading, rows);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Empties it, for another place. */
  void begin(String text) {
    heading.setText(text);
    rows.getChildren().clear();
  }

  /** A curve and its value there. */
  void add(String name, String value, int colour, boolean faint) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("chart-swatch", swatchClass(colour));
    swatch.setOpacity(faint ? 0.4 : 1);
    Label figure = new Label(value);
    figure.getStyleClass().add("chart-tip-value");
    GridPane.setHalignment(figure, HPos.RIGHT);
    rows.addRow(rows.getRowCount(), swatch, new Label(name), figure);
  }

  static String swatchClass(int colour) {
    return "swatch-" + (Math.floorMod(colour, ChartColours.CURVES) + 1);
  }

  /** Shows it beside a line at x, within the chart. */
  void place(double x, ChartScale scale, double chartWidth) {
    setVisible(true);
    applyCss();
    double width = snapSizeX(prefWidth(-1));
    double height = snapSizeY(prefHeight(width));
    boolean right = x + DISTANCE + width <= chartWidth;
    double left = right ? x + DISTANCE : Math.max(0, x - DISTANCE - width);
    resizeRelocate(Math.rint(left), Math.rint(scale.top() + 4), width, height);
  }
}
