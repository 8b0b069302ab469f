package daybench.views.run;

import daybench.controllers.home.RunItem;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.run.RunFigures;
import daybench.controllers.run.RunModel;
import daybench.controllers.workspace.Standing;
import daybench.views.controls.TextPrompt;
import daybench.views.screen.Shortcut;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What can be asked of a run, and where one can go from it. */
final class RunActions {
  private final RunModel model;
  private final Navigator navigator;
  private final Predicate<Class<? extends Place>> reachable;
  private final Consumer<Path> reveal;
  private final ObservableList<RunItem> others;
  private final List<Shortcut> shortcuts = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * Actions.
   *
   * @param reachable whether there is a screen for a kind of place
   * @param reveal shows a folder in the file manager of the desktop
   * @param others the runs of the workspace, to compare with
   */
  RunActions(
      RunModel model,
      Navigator navigator,
      Predicate<Class<? extends Place>> reachable,
      Consumer<Path> reveal,
      ObservableList<RunItem> others) {
    this.model = model;
    this.navigator = navigator;
    this.reachable = reachable;
    this.reveal = reveal;
    this.others = others;
    steering();
    restarting();
    nodes.add(more());
  }

  private void steering() {
    Button pause =
        button("Pause", MaterialDesignP.PAUSE, shortcut(KeyCode.P, "Pause", model::pause));
    Button resume =
        button("Go on", MaterialDesignP.PLAY, shortcut(KeyCode.G, "Go on", model::resume));
    Button checkpoint =
        button(
            "Checkpoint",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            shortcut(KeyCode.S, "Save a checkpoint now", model::checkpoint));
    Button stop =
        button(
            "Stop and save",
            MaterialDesignS.STOP,
            shortcut(KeyCode.E, "Save all and stop", model::stop));
    resume.getStyleClass().add("accent");
    model
        .standing()
        .subscribe(
            now -> {
              show(pause, now.pausable());
              show(resume, now == Standing.PAUSED);
              show(checkpoint, now == Standing.RUNNING || now == Standing.PAUSED);
              show(stop, now.stoppable());
            });
    nodes.addAll(List.of(pause, resume, checkpoint, stop));
  }

  /** What can be done with a run that no process works on. */
  private void restarting() {
    Button goOn = new Button("Resume", new FontIcon(MaterialDesignP.PLAY));
    goOn.getStyleClass().add("accent");
    goOn.setTooltip(new Tooltip("Go on from the last checkpoint, in a process of its own"));
    goOn.setOnAction(event -> model.goOn());
    Button extend = new Button("Extend…", new FontIcon(MaterialDesignT.TIMER_OUTLINE));
    extend.setTooltip(new Tooltip("Go on with a larger budget"));
    extend.setOnAction(event -> askForBudget(extend));
    model
        .standing()
        .subscribe(
            now -> {
              show(goOn, now.resumable());
              show(extend, now == Standing.FINISHED || now == Standing.STOPPED);
            });
    // While the engine starts, asking again would start another one.
    goOn.disableProperty().bind(model.asked().isNotEmpty());
    extend.disableProperty().bind(model.asked().isNotEmpty());
    nodes.addAll(List.of(extend, goOn));
  }

  private void askForBudget(Node beside) {
    RunFigures now = model.figures().get();
    boolean byTime = Double.isFinite(now.budgetSeconds());
    new TextPrompt(
            byTime
                ? "The whole budget, the time used included"
                : "The whole number of steps, those made included",
            byTime ? "36h" : "20000",
            byTime
                ? Figures.duration(2 * now.budgetSeconds()).replace(" ", "")
                : Figures.count(2 * now.maximumSteps()),
            "Go on",
            model::extend)
        .ask(beside);
  }

  private Shortcut shortcut(KeyCode key, String does, Runnable act) {
    Shortcut shortcut =
        new Shortcut(
            new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN),
            does,
            () -> {
              if (model.standing().get().live()) {
                act.run();
              }
            });
    shortcuts.add(shortcut);
    return shortcut;
  }

  private static Button button(String text, Ikon icon, Shortcut shortcut) {
    Button button = new Button(text, new FontIcon(icon));
    button.setTooltip(new Tooltip(shortcut.tip()));
    button.setOnAction(event -> shortcut.act().run());
    return button;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private MenuButton more() {
    MenuButton menu = new MenuButton("", new FontIcon(MaterialDesignD.DOTS_VERTICAL));
    menu.getStyleClass().addAll("flat", "button-icon", "no-arrow");
    menu.setAccessibleText("More");
    menu.setTooltip(new Tooltip("Compare, inspect, show the folder"));
    menu.getItems().add(new MenuItem()); // so that it opens; filled as it does
    menu.setOnShowing(event -> menu.getItems().setAll(items()));
    return menu;
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    Path folder = model.folder();
    if (reachable.test(Place.Compare.class)) {
      others.stream()
          .filter(run -> !run.folder().equals(folder) && run.standing().readable())
          .forEach(
              run ->
                  items.add(
                      item(
                          "Compare with " + run.name(),
                          () -> navigator.go(new Place.Compare(List.of(folder, run.folder()))))));
    }
    offer(items, "Inspect the model", new Place.Inspect(Optional.of(folder)));
    offer(items, "Checkpoints and export", new Place.Checkpoints(folder));
    items.add(item("Show the folder", () -> reveal.accept(folder)));
    return items;
  }

  private void offer(List<MenuItem> items, String text, Place place) {
    if (reachable.test(place.getClass())) {
      items.add(item(text, () -> navigator.go(place)));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  List<Shortcut> shortcuts() {
    return List.copyOf(shortcuts);
  }
}
