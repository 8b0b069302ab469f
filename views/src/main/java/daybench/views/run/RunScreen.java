package daybench.views.run;

import daybench.controllers.background.Failure;
import daybench.controllers.home.RunItem;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.run.Along;
import daybench.controllers.run.Measure;
import daybench.controllers.run.RunCurves;
import daybench.controllers.run.RunModel;
import daybench.controllers.workspace.Standing;
import daybench.views.charts.ChartSaving;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.Screen;
import daybench.views.screen.Shortcut;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A run, live or finished: its figures, its curves, what it predicts, what happened. */
public final class RunScreen implements Screen {
  private static final double CHARTS_PART = 0.68;

  // Fewer reports move no curve by more than some pixels, and drawing costs a processor's time. The
  // tiles show each of them.
  private static final double VISIBLE_PART = 0.005;
  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final RunModel model;
  private final RunActions actions;
  private final RunCharts charts;
  private final RunTiles tiles = new RunTiles();
  private final VBox trouble = new VBox();
  private final VBox page;
  private final StackPane node;
  private @Nullable Failure told;
  private int drawnSize;
  private int drawnValidations;
  private long drawnNanos;

  /**
   * A screen.
   *
   * @param reachable whether there is a screen for a kind of place
   * @param reveal shows a folder in the file manager of the desktop
   * @param others the runs of the workspace, to compare with
   */
  public RunScreen(
      RunModel model,
      ChartSaving saving,
      Navigator navigator,
      Predicate<Class<? extends Place>> reachable,
      Consumer<Path> reveal,
      ObservableList<RunItem> others) {
    this.model = model;
    this.charts = new RunCharts(saving);
    this.actions = new RunActions(model, navigator, reachable, reveal, others);
    ScrollPane scroll = new ScrollPane(charts);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    SplitPane body = new SplitPane(scroll, tabs());
    body.getStyleClass().add("run-body");
    body.setDividerPositions(CHARTS_PART);
    SplitPane.setResizableWithParent(body.getItems().getLast(), false);
    VBox.setVgrow(body, Priority.ALWAYS);
    page = new VBox(new RunHead(model), trouble, tiles, body);
    page.getStyleClass().add("run-page");
    ProgressIndicator waiting = new ProgressIndicator();
    waiting.setMaxSize(48, 48);
    node = new StackPane(page);
    model
        .loaded()
        .subscribe(
            loaded -> {
              page.setVisible(loaded);
              node.getChildren().remove(waiting);
              if (!loaded) {
                node.getChildren().add(waiting);
              }
            });
    model.curves().subscribe(this::draw);
    model.figures().subscribe(tiles::show);
    model.standing().subscribe(now -> tell());
    model.detail().subscribe(now -> tell());
  }

  private TabPane tabs() {
    TabPane tabs =
        new TabPane(
            new Tab("Predictions", new PredictionsPane(model)),
            new Tab("Timeline", new TimelinePane(model.marks(), charts::pointAt)),
            new Tab("Log", new LogPane(model.log())),
            new Tab("Settings", new SettingsPane(model.settings())));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().addAll("run-tabs");
    return tabs;
  }

  private void draw(RunCurves curves) {
    tiles.course(curves.curve(Measure.TOKENS_PER_SECOND, Along.STEP));
    long now = System.nanoTime();
    int added = curves.size() - drawnSize;
    int validations = curves.curve(Measure.HELD_OUT_LOSS, Along.STEP).size();
    boolean worthIt =
        !model.standing().get().live()
            || added < 0
            || validations != drawnValidations
            || added >= VISIBLE_PART * drawnSize
            || now - drawnNanos >= LONGEST_WAIT_NANOS;
    if (worthIt) {
      charts.show(curves, model.marks());
      drawnSize = curves.size();
      drawnValidations = validations;
      drawnNanos = now;
    }
  }

  /** Tells what a chip is too short for. */
  private void tell() {
    Failure failure = failure(model.standing().get());
    if (failure == null) {
      trouble.getChildren().clear();
    } else if (!failure.equals(told)) {
      trouble.getChildren().setAll(new ErrorBanner(failure));
    }
    told = failure;
  }

  private @Nullable Failure failure(Standing standing) {
    String detail = model.detail().get();
    String where = model.folder().toString();
    return switch (standing) {
      case DAMAGED ->
          new Failure(
              "A file of this run cannot be read.",
              where,
              "What could be read is shown. Checkpoints that are whole can still be used.",
              detail);
      case NEWER_FORMAT ->
          new Failure(
              "A later version of Daybench wrote this run.",
              where,
              "Open it with that version.",
              detail);
      case GONE ->
          new Failure(
              "The folder of this run is gone.",
              where,
              "It was moved or deleted; what was read before is still shown.",
              "");
      case FAILED -> new Failure("The run failed.", where, detail, "");
      case GAVE_UP -> new Failure("The run gave up.", where, detail, "");
      case INTERRUPTED ->
          new Failure(
              "The process of this run ended without saying so.",
              where,
              "Resume it to go on from its last checkpoint; nothing before that is lost.",
              "");
      default -> null;
    };
  }

  @Override
  public String title() {
    return model.name().get();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return actions.nodes();
  }

  @Override
  public List<Shortcut> shortcuts() {
    return actions.shortcuts();
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
}
