package daybench.views.run;

import atlantafx.base.theme.Styles;
import daybench.controllers.curves.Points;
import daybench.controllers.curves.Smoothing;
import daybench.controllers.run.Along;
import daybench.controllers.run.Mark;
import daybench.controllers.run.Measure;
import daybench.controllers.run.RunCurves;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartCurve.Look;
import daybench.views.charts.ChartLink;
import daybench.views.charts.ChartMark;
import daybench.views.charts.ChartPane;
import daybench.views.charts.ChartSaving;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The curves of a run, all against the same, zoomed and pointed at together. */
final class RunCharts extends VBox {
  private static final int MOST_MARKS = 200;
  private static final String LATER = "Appears with the first reports of the run.";
  private static final String VALIDATED = "Appears with the first validation.";

  private final ChartLink link = new ChartLink();
  private final AlongChoice along;
  private final Slider smoothing = SmoothingSlider.make();
  private final ChartPane loss;
  private final ChartPane throughput;
  private final ChartPane accuracy;
  private final ChartPane rate;
  private final ChartPane gradient;
  private RunCurves curves = RunCurves.NONE;
  private List<Mark> marks = List.of();

  RunCharts(ChartSaving saving) {
    getStyleClass().add("run-charts");
    loss = new ChartPane("Loss", LATER, link, saving);
    throughput = new ChartPane("Throughput", LATER, link, saving);
    accuracy = new ChartPane("Masked accuracy", VALIDATED, link, saving);
    rate = new ChartPane("Learning rate", LATER, link, saving);
    gradient = new ChartPane("Gradient norm", LATER, link, saving);
    along =
        new AlongChoice(
            Along.STEP,
            () -> {
              link.reset();
              refresh();
            });
    smoothing.valueProperty().subscribe((before, now) -> refresh());
    loss.getStyleClass().add("chart-main");
    VBox.setVgrow(loss, Priority.ALWAYS);
    getChildren().addAll(tools(), loss, small());
  }

  private HBox tools() {
    Label hint = new Label("Ctrl+wheel zooms");
    hint.getStyleClass().addAll("caption", Styles.TEXT_SMALL);
    hint.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label name = new Label("Smoothing");
    name.getStyleClass().add("caption");
    name.setLabelFor(smoothing);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox tools = new HBox(along, name, smoothing, space, hint);
    tools.getStyleClass().add("chart-tools");
    return tools;
  }

  private GridPane small() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("chart-grid-pane");
    grid.addRow(0, throughput, accuracy);
    grid.addRow(1, rate, gradient);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
      RowConstraints row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(row);
    }
    return grid;
  }

  void show(RunCurves now, List<Mark> happened) {
    curves = now;
    marks = happened;
    refresh();
  }

  private void refresh() {
    List<ChartMark> shown = shownMarks();
    loss.show(content(lossCurves(), Measure.TRAINING_LOSS, shown));
    show(throughput, Measure.TOKENS_PER_SECOND, 2, true, shown);
    show(rate, Measure.LEARNING_RATE, 3, false, shown);
    show(gradient, Measure.GRADIENT_NORM, 4, true, shown);
    show(accuracy, Measure.MASKED_ACCURACY, 1, false, shown);
  }

  private List<ChartCurve> lossCurves() {
    List<ChartCurve> list = new ArrayList<>();
    Points raw = curves.curve(Measure.TRAINING_LOSS, along.get());
    Points heldOut = curves.curve(Measure.HELD_OUT_LOSS, along.get());
    if (!raw.isEmpty()) {
      list.addAll(smoothed("Training", 0, raw));
    }
    if (!heldOut.isEmpty()) {
      list.add(new ChartCurve("Held-out", 1, heldOut, Look.DOTTED));
    }
    return list;
  }

  private List<ChartCurve> smoothed(String name, int colour, Points raw) {
    double weight = SmoothingSlider.weight(smoothing, raw.size());
    return weight == 0
        ? List.of(new ChartCurve(name, colour, raw, Look.LINE))
        : List.of(
            new ChartCurve(name + ", raw", colour, raw, Look.FAINT),
            new ChartCurve(name, colour, Smoothing.smooth(raw, weight), Look.LINE));
  }

  private void show(
      ChartPane pane, Measure measure, int colour, boolean noisy, List<ChartMark> shown) {
    Points points = curves.curve(measure, along.get());
    List<ChartCurve> list =
        points.isEmpty()
            ? List.of()
            : noisy
                ? smoothed(measure.label(), colour, points)
                : List.of(
                    new ChartCurve(
                        measure.label(),
                        colour,
                        points,
                        measure == Measure.MASKED_ACCURACY ? Look.DOTTED : Look.LINE));
    pane.show(content(list, measure, shown));
  }

  private ChartContent content(List<ChartCurve> list, Measure measure, List<ChartMark> shown) {
    return new ChartContent(along.get().label(), measure.unit(), list, shown, false);
  }

  private List<ChartMark> shownMarks() {
    return marks.stream()
        .filter(mark -> mark.kind().alarming() || (isBreak(mark.kind()) && mark.step() > 0))
        .limit(MOST_MARKS)
        .map(mark -> new ChartMark(place(mark), mark.kind().alarming()))
        .toList();
  }

  private static boolean isBreak(Mark.Kind kind) {
    return kind == Mark.Kind.START || kind == Mark.Kind.BUDGET;
  }

  private double place(Mark mark) {
    return curves.place(along.get(), mark.step(), mark.elapsedSeconds());
  }

  /** Points at a moment in all charts. */
  void pointAt(Mark mark) {
    link.pointed().set(place(mark));
  }
}
