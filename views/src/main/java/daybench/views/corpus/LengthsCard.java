package daybench.views.corpus;

import daybench.controllers.corpus.CorpusSummary.Bin;
import daybench.views.wizard.Quantity;
import java.util.List;
import java.util.Locale;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How long the sequences are. */
final class LengthsCard extends VBox {
  LengthsCard(List<Bin> bins, double fillRatio) {
    getStyleClass().add("panel-card");
    Label title = new Label("Lengths of sequences");
    title.getStyleClass().add("section-title");
    Label filled =
        new Label(String.format(Locale.ROOT, "%.1f %% of the places are filled", 100 * fillRatio));
    filled.getStyleClass().add("muted");
    HBox head = new HBox(title, filled);
    head.getStyleClass().add("card-title-row");
    getChildren().addAll(head, chart(bins));
  }

  private static BarChart<String, Number> chart(List<Bin> bins) {
    CategoryAxis tokens = new CategoryAxis();
    tokens.setLabel("Tokens");
    NumberAxis sequences = new NumberAxis();
    sequences.setLabel("Sequences");
    sequences.setMinorTickVisible(false);
    BarChart<String, Number> chart = new BarChart<>(tokens, sequences);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setCategoryGap(2);
    chart.setBarGap(0);
    chart.setPrefHeight(240);
    chart.setVerticalGridLinesVisible(false);
    chart.setAccessibleText("Histogram of the lengths of sequences");
    XYChart.Series<String, Number> series = new XYChart.Series<>();
    for (Bin bin : bins) {
      series.getData().add(new XYChart.Data<>(label(bin), bin.sequences()));
    }
    chart.getData().add(series);
    for (int i = 0; i < bins.size(); i++) {
      Tooltip.install(
          series.getData().get(i).getNode(),
          new Tooltip(label(bins.get(i)) + " tokens: " + Quantity.count(bins.get(i).sequences())));
    }
    return chart;
  }

  private static String label(Bin bin) {
    return bin.from() == bin.to() ? "" + bin.to() : bin.from() + "–" + bin.to();
  }
}
