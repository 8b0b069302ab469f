package daybench.views.newrun;

import daybench.controllers.curves.Points;
import daybench.controllers.newrun.RateCurve;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartLink;
import daybench.views.charts.CurveChart;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The learning rate over the budget. */
final class ScheduleChart extends StackPane {
  private static final String NAME = "Learning rate";

  private final CurveChart chart = new CurveChart(NAME, new ChartLink());

  ScheduleChart() {
    getStyleClass().add("schedule-chart");
    getChildren().add(chart);
  }

  void show(RateCurve curve) {
    double[] places = curve.points().stream().mapToDouble(RateCurve.Point::at).toArray();
    double[] rates = curve.points().stream().mapToDouble(RateCurve.Point::rate).toArray();
    ChartCurve line = new ChartCurve(NAME, 0, Points.of(places, rates), ChartCurve.Look.LINE);
    chart.show(new ChartContent(curve.unit(), "", List.of(line), List.of(), false));
  }
}
