package daybench.views.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says which shade is how much surprise. */
final class HeatLegend extends HBox {
  HeatLegend() {
    getStyleClass().add("heat-legend");
    Label expected = new Label("expected");
    expected.getStyleClass().add("muted");
    getChildren().add(expected);
    for (int i = 0; i < HeatScale.STEPS; i++) {
      double bits = i * HeatScale.BITS_A_STEP;
      String text = "%.0f%s".formatted(bits, i == HeatScale.STEPS - 1 ? "+" : "");
      Label swatch = new Label(text);
      HeatScale.dress(swatch, bits);
      swatch.getStyleClass().add("heat-swatch");
      getChildren().add(swatch);
    }
    Label surprising = new Label("bits: surprising");
    surprising.getStyleClass().add("muted");
    getChildren().add(surprising);
    setAccessibleText("Shades from expected, 0 bits, to surprising, 14 bits and more");
  }
}
