package daybench.views.charts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** A chart with its title, its legend, and what can be done with it. */
public final class ChartPane extends VBox {
  private final CurveChart chart;
  private final FlowPane legend = new FlowPane();
  private final Label unit = new Label();
  private final Label nothing = new Label();
  private final ToggleButton logarithmic = new ToggleButton("log");
  private final Set<String> hiddenNames = new HashSet<>();
  private ChartContent content = ChartContent.NOTHING;

  /**
   * A chart.
   *
   * @param title what it shows
   * @param empty what is said while there is nothing to show
   */
  public ChartPane(String title, String empty, ChartLink link, ChartSaving saving) {
    chart = new CurveChart(title, link);
    getStyleClass().add("chart-pane");
    Label heading = new Label(title);
    heading.getStyleClass().add("chart-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    unit.getStyleClass().addAll("caption", "chart-unit");
    legend.getStyleClass().add("chart-legend");
    legend.setMinWidth(0);
    unit.setMinWidth(0);
    HBox.setHgrow(legend, Priority.ALWAYS);
    HBox head = new HBox(heading, unit, legend, logToggle(), reset(link), menu(title, saving));
    head.getStyleClass().add("chart-head");
    nothing.setText(empty);
    nothing.getStyleClass().add("caption");
    nothing.setWrapText(true);
    StackPane body = new StackPane(chart, nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  private ToggleButton logToggle() {
    logarithmic.getStyleClass().addAll("small", "chart-log");
    logarithmic.setMinWidth(Region.USE_PREF_SIZE);
    logarithmic.setTooltip(new Tooltip("Draw the logarithms of the values"));
    logarithmic.setAccessibleText("Logarithmic values");
    logarithmic.selectedProperty().subscribe((before, now) -> refresh());
    return logarithmic;
  }

  private static Button reset(ChartLink link) {
    Button button = new Button("", new FontIcon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE));
    button.getStyleClass().addAll("small", "flat", "button-icon");
    button.setTooltip(new Tooltip("Show all again (0, or a double click)"));
    button.setAccessibleText("Show all again");
    button.setOnAction(event -> link.reset());
    button.managedProperty().bind(button.visibleProperty());
    link.window().subscribe(window -> button.setVisible(!window.isEmpty()));
    return button;
  }

  private MenuButton menu(String title, ChartSaving saving) {
    MenuButton menu = new MenuButton("", new FontIcon(MaterialDesignD.DOWNLOAD_OUTLINE));
    menu.getStyleClass().addAll("small", "flat", "button-icon", "no-arrow", "chart-menu");
    menu.setTooltip(new Tooltip("Save or copy this chart and its data"));
    menu.setAccessibleText("Save or copy the chart " + title);
    menu.getItems().addAll(saving.items(title, chart));
    return menu;
  }

  /** Draws logarithms, or not; the user may change it. */
  public void setLogarithmic(boolean on) {
    logarithmic.setSelected(on);
  }

  /** Shows other curves. Names that the user hid stay hidden. */
  public void show(ChartContent now) {
    boolean sameNames = names(now).equals(names(content));
    content = now;
    if (!sameNames) {
      fillLegend();
    }
    refresh();
  }

  private static List<String> names(ChartContent content) {
    return content.curves().stream().map(ChartCurve::name).toList();
  }

  private void refresh() {
    unit.setText(content.unit());
    List<ChartCurve> shown =
        content.curves().stream().filter(curve -> !hiddenNames.contains(curve.name())).toList();
    nothing.setVisible(content.isEmpty());
    chart.show(
        new ChartContent(
            content.along(), content.unit(), shown, content.marks(), logarithmic.isSelected()));
  }

  private void fillLegend() {
    legend.getChildren().clear();
    if (content.curves().stream().map(ChartCurve::colour).distinct().count() < 2) {
      return; // the title says it all
    }
    for (ChartCurve curve : content.curves()) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("chart-swatch", ChartTip.swatchClass(curve.colour()));
      swatch.setOpacity(curve.look() == ChartCurve.Look.FAINT ? 0.4 : 1);
      ToggleButton entry = new ToggleButton(curve.name(), swatch);
      entry.getStyleClass().add("chart-legend-entry");
      entry.setSelected(!hiddenNames.contains(curve.name()));
      entry.setTooltip(new Tooltip("Show or hide " + curve.name()));
      entry
          .selectedProperty()
          .subscribe(
              (before, now) -> {
                if (now) {
                  hiddenNames.remove(curve.name());
                } else {
                  hiddenNames.add(curve.name());
                }
                refresh();
              });
      legend.getChildren().add(entry);
    }
  }

  CurveChart chart() {
    return chart;
  }
}
