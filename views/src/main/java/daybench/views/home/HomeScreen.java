package daybench.views.home;

import daybench.controllers.background.Failure;
import daybench.controllers.home.DemoModel;
import daybench.controllers.home.HomeModel;
import daybench.controllers.home.RunItem;
import daybench.controllers.navigation.Place;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.Screen;
import daybench.views.screen.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The workspace: runs as cards, corpora beside them. */
public final class HomeScreen implements Screen {
  private static final Duration TIME_PASSES = Duration.seconds(20);

  private final HomeModel model;
  private final HomeActions actions;
  private final RunGrid grid;
  private final SideColumn column;
  private final Emptiness emptiness;
  private final StackPane middle = new StackPane();
  private final VBox top;
  private final HomeTools tools;
  private final BorderPane node = new BorderPane();
  private final Button compare = button("Compare", MaterialDesignC.COMPARE_HORIZONTAL);
  private final Timeline time;
  private final ListChangeListener<RunItem> runsChanged = change -> choose();
  private final SetChangeListener<Object> selectionChanged = change -> showSelection();
  private final Subscription subscriptions;

  public HomeScreen(HomeActions actions, DemoModel demo) {
    this.actions = actions;
    this.model = actions.model();
    this.grid = new RunGrid(actions);
    this.column = new SideColumn(actions);
    this.tools = new HomeTools(model);
    this.emptiness = new Emptiness(model, demo, starts(demo), startsOfRuns());
    top = new VBox(tools);
    VBox.setVgrow(middle, Priority.ALWAYS);
    node.setCenter(new VBox(top, middle));
    node.getStyleClass().add("home");
    compare.setTooltip(new Tooltip("Compare the chosen runs"));
    compare.setOnAction(event -> actions.go(new Place.Compare(List.copyOf(model.selected()))));
    time = new Timeline(new KeyFrame(TIME_PASSES, event -> refresh()));
    time.setCycleCount(Animation.INDEFINITE);
    model.runs().addListener(runsChanged);
    model.selected().addListener(selectionChanged);
    subscriptions =
        Subscription.combine(
            model.workspace().looked().subscribe(this::choose),
            model.workspace().failure().subscribe(this::show),
            demo.running().subscribe(this::choose),
            model.workspace().runs().subscribe(this::choose),
            model.workspace().corpora().subscribe(this::choose),
            model.workspace().evaluations().subscribe(this::choose));
    showSelection();
    choose();
  }

  private void refresh() {
    grid.refresh();
    column.refresh();
  }

  /** Shows the cards, or why there are none. */
  private void choose() {
    Optional<Node> reason = emptiness.reason();
    Node shown = reason.orElse(grid);
    if (!middle.getChildren().equals(List.of(shown))) {
      middle.getChildren().setAll(shown);
    }
    boolean noColumn =
        model.workspace().corpora().isEmpty() && model.workspace().evaluations().isEmpty();
    boolean nothing = model.workspace().runs().isEmpty() && noColumn;
    tools.setVisible(!nothing);
    tools.setManaged(!nothing);
    node.setRight(noColumn ? null : column);
  }

  private void show(Optional<Failure> failure) {
    top.getChildren().setAll(tools);
    failure.ifPresent(one -> top.getChildren().addFirst(new ErrorBanner(one)));
  }

  private void showSelection() {
    int count = model.selected().size();
    compare.setText("Compare " + count + " runs");
    compare.setVisible(count > 1);
    compare.setManaged(count > 1);
    grid.refresh();
  }

  private List<Button> starts(DemoModel demo) {
    List<Button> all = new ArrayList<>();
    Button start = button("Try the demo", MaterialDesignP.PLAY_OUTLINE);
    start.setTooltip(
        new Tooltip("A corpus of the JDK's documentation and a tiny model, in about six minutes"));
    start.setOnAction(event -> demo.start());
    all.add(start);
    addPlace(all, "New corpus", MaterialDesignD.DATABASE_PLUS_OUTLINE, new Place.NewCorpus());
    return all;
  }

  private List<Button> startsOfRuns() {
    List<Button> all = new ArrayList<>();
    addPlace(all, "New run", MaterialDesignP.PLUS, newRun());
    return all;
  }

  private static Place newRun() {
    return new Place.NewRun(Optional.empty(), Optional.empty());
  }

  private void addPlace(List<? super Button> buttons, String text, Ikon icon, Place place) {
    if (actions.reachable().test(place.getClass())) {
      Button button = button(text, icon);
      button.setOnAction(event -> actions.go(place));
      buttons.add(button);
    }
  }

  private static Button button(String text, Ikon icon) {
    Button button = new Button(text, new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  @Override
  public String title() {
    return "Home";
  }

  @Override
  public List<Node> actions() {
    List<Node> buttons = new ArrayList<>();
    if (actions.reachable().test(Place.Compare.class)) {
      buttons.add(compare);
    }
    addPlace(buttons, "New corpus", MaterialDesignD.DATABASE_PLUS_OUTLINE, new Place.NewCorpus());
    addPlace(buttons, "New run", MaterialDesignP.PLUS, newRun());
    buttons.forEach(this::tellKeys);
    if (!buttons.isEmpty()) {
      buttons.getLast().getStyleClass().add("accent");
    }
    return buttons;
  }

  @Override
  public List<Shortcut> shortcuts() {
    List<Shortcut> all = new ArrayList<>();
    all.add(new Shortcut(control(KeyCode.F), "Search the runs", tools::find));
    addKeys(all, control(KeyCode.N), "New run", newRun());
    addKeys(
        all,
        new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        "New corpus",
        new Place.NewCorpus());
    return all;
  }

  /** A button whose words are those of a shortcut tells its keys. */
  private void tellKeys(Node node) {
    if (node instanceof Button button) {
      shortcuts().stream()
          .filter(one -> one.does().equals(button.getText()))
          .forEach(one -> button.setTooltip(new Tooltip(one.tip())));
    }
  }

  private static KeyCombination control(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  private void addKeys(List<Shortcut> all, KeyCombination keys, String does, Place place) {
    if (actions.reachable().test(place.getClass())) {
      all.add(new Shortcut(keys, does, () -> actions.go(place)));
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    model.workspace().lookSoon();
    refresh();
    time.play();
  }

  @Override
  public void hidden() {
    time.stop();
  }

  @Override
  public void close() {
    time.stop();
    model.runs().removeListener(runsChanged);
    model.selected().removeListener(selectionChanged);
    subscriptions.unsubscribe();
    grid.close();
    column.close();
  }
}
