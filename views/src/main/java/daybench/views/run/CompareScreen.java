package daybench.views.run;

import daybench.controllers.curves.Points;
import daybench.controllers.curves.Smoothing;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.run.Along;
import daybench.controllers.run.CompareModel;
import daybench.controllers.run.ComparedRun;
import daybench.controllers.run.Measure;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartCurve.Look;
import daybench.views.charts.ChartLink;
import daybench.views.charts.ChartPane;
import daybench.views.charts.ChartSaving;
import daybench.views.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Several runs: their curves over each other, and a table of what was asked and what came out. */
public final class CompareScreen implements Screen {
  private static final List<Measure> MEASURES =
      List.of(
          Measure.HELD_OUT_LOSS,
          Measure.TRAINING_LOSS,
          Measure.MASKED_ACCURACY,
          Measure.TOKENS_PER_SECOND,
          Measure.LEARNING_RATE,
          Measure.GRADIENT_NORM);
  private static final double CHART_PART = 0.56;

  private final CompareModel model;
  private final ComboBox<Measure> measure = new ComboBox<>();
  private final ChartLink link = new ChartLink();
  private final AlongChoice along;
  private final Slider smoothing = SmoothingSlider.make();
  private final ChartPane chart;
  private final SplitPane node;

  public CompareScreen(CompareModel model, ChartSaving saving, Navigator navigator) {
    this.model = model;
    this.chart =
        new ChartPane("Comparison", "None of the runs has measured this yet.", link, saving);
    this.along =
        new AlongChoice(
            Along.STEP,
            () -> {
              link.reset();
              draw();
            },
            Along.STEP,
            Along.TOKENS,
            Along.HOURS,
            Along.BUDGET);
    measure.getItems().setAll(MEASURES);
    measure.setValue(Measure.HELD_OUT_LOSS);
    measure.setButtonCell(new MeasureCell());
    measure.setCellFactory(list -> new MeasureCell());
    measure.setAccessibleText("What the curves show");
    measure.valueProperty().subscribe((before, now) -> draw());
    smoothing.valueProperty().subscribe((before, now) -> draw());
    ComparisonTable table =
        new ComparisonTable(model, run -> navigator.go(new Place.RunPage(run.folder())));
    CheckBox onlyDifferent = new CheckBox("Only settings that differ");
    onlyDifferent.setSelected(true);
    onlyDifferent.selectedProperty().subscribe(table::showOnlyDifferent);
    Label hint = new Label("Click a heading to sort, a row twice to open its run");
    hint.getStyleClass().add("caption");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(onlyDifferent, space, hint);
    head.getStyleClass().add("pane-head");
    VBox lower = new VBox(head, table);
    lower.getStyleClass().addAll("panel-card", "compare-table-card");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox upper = new VBox(tools(), chart);
    upper.getStyleClass().add("compare-upper");
    node = new SplitPane(upper, lower);
    node.setOrientation(Orientation.VERTICAL);
    node.setDividerPositions(CHART_PART);
    node.getStyleClass().add("compare-page");
    runs().addListener((ListChangeListener<ComparedRun>) change -> draw());
    draw();
  }

  private ObservableList<ComparedRun> runs() {
    return model.runs();
  }

  private HBox tools() {
    Label name = new Label("Smoothing");
    name.getStyleClass().add("caption");
    name.setLabelFor(smoothing);
    measure.setTooltip(new Tooltip("What the curves show"));
    HBox tools = new HBox(measure, along, name, smoothing);
    tools.getStyleClass().add("chart-tools");
    return tools;
  }

  private void draw() {
    Measure shown = measure.getValue();
    List<ChartCurve> curves = new ArrayList<>();
    for (ComparedRun run : model.runs()) {
      Points points = run.curves().curve(shown, along.get());
      if (!points.isEmpty()) {
        boolean sparse = shown == Measure.HELD_OUT_LOSS || shown == Measure.MASKED_ACCURACY;
        curves.add(
            new ChartCurve(
                run.name(),
                run.number(),
                sparse
                    ? points
                    : Smoothing.smooth(points, SmoothingSlider.weight(smoothing, points.size())),
                sparse ? Look.DOTTED : Look.LINE));
      }
    }
    chart.show(new ChartContent(along.get().label(), shown.unit(), curves, List.of(), false));
  }

  @Override
  public String title() {
    return "Compare runs";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    model.watch();
  }

  @Override
  public void hidden() {
    model.rest();
  }

  @Override
  public void close() {
    model.close();
  }

  private static final class MeasureCell extends ListCell<Measure> {
    @Override
    protected void updateItem(@Nullable Measure item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? "" : item.label());
    }
  }
}
