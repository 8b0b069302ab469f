package daybench.views.newrun;

import daybench.controllers.newrun.RateCurve;
import java.util.List;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;

/** The learning rate over the budget. */
final class ScheduleChart extends AreaChart<Number, Number> {
  private final XYChart.Series<Number, Number> series = new XYChart.Series<>();

  ScheduleChart() {
    super(new NumberAxis(), new NumberAxis());
    setAnimated(false);
    setLegendVisible(false);
    setCreateSymbols(false);
    setPrefHeight(200);
    setMinHeight(180);
    getStyleClass().add("schedule-chart");
    getYAxis().setLabel("Learning rate");
    NumberAxis x = (NumberAxis) getXAxis();
    x.setForceZeroInRange(true);
    x.setMinorTickVisible(false);
    x.setAutoRanging(false);
    ((NumberAxis) getYAxis()).setMinorTickVisible(false);
    setAccessibleText("The learning rate over the budget");
    getData().add(series);
  }

  void show(RateCurve curve) {
    NumberAxis x = (NumberAxis) getXAxis();
    double end = curve.points().getLast().at();
    x.setLabel(curve.unit());
    x.setUpperBound(end);
    x.setTickUnit(end / 8);
    List<XYChart.Data<Number, Number>> data = series.getData();
    for (int i = 0; i < curve.points().size(); i++) {
      RateCurve.Point point = curve.points().get(i);
      if (i == data.size()) {
        data.add(new XYChart.Data<>(point.at(), point.rate()));
      } else {
        data.get(i).setXValue(point.at());
        data.get(i).setYValue(point.rate());
      }
    }
  }
}
