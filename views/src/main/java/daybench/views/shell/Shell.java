package daybench.views.shell;

import atlantafx.base.controls.ModalPane;
import daybench.controllers.activity.Activities;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.views.screen.Screen;
import daybench.views.screen.Screens;
import daybench.views.screen.Shortcut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The frame of the window: navigation, the screen of the place, what runs, what is told. */
public final class Shell implements AutoCloseable {
  private final BorderPane frame = new BorderPane();
  private final ModalPane above = new ModalPane();
  private final StackPane root = new StackPane(frame, above);
  private final StackPane content = new StackPane();
  private final Navigator navigator;
  private final Activities activities;
  private final ScreenStack stack;
  private final TopBar topBar;
  private final NoticeArea noticeArea;
  private final List<Shortcut> everywhere;
  private final Subscription places;
  private List<Shortcut> here = List.of();
  private Map<KeyCombination, Runnable> accelerators = new HashMap<>();

  /**
   * A frame.
   *
   * @param workspace where everything is kept, for the lower edge
   */
  public Shell(
      Navigator navigator,
      Screens screens,
      Activities activities,
      Notices notices,
      String workspace) {
    this.navigator = navigator;
    this.activities = activities;
    this.stack = new ScreenStack(screens);
    this.topBar = new TopBar(navigator);
    this.everywhere = everywhere(screens);
    content.getStyleClass().add("screen-content");
    // Without them, what is shown while the last one fades out goes away with it.
    above.setInTransitionFactory(null);
    above.setOutTransitionFactory(null);
    noticeArea = new NoticeArea(notices);
    StackPane.setAlignment(noticeArea, Pos.BOTTOM_RIGHT);
    root.getStyleClass().add("shell");
    frame.setLeft(new NavigationRail(navigator, screens, this::showKeys));
    frame.setCenter(new BorderPane(new StackPane(content, noticeArea), topBar, null, null, null));
    frame.setBottom(new StatusStrip(activities.all(), navigator, workspace));
    places = navigator.place().subscribe(this::show);
  }

  private List<Shortcut> everywhere(Screens screens) {
    List<Shortcut> shortcuts = new ArrayList<>();
    for (Destination one : Destination.all()) {
      if (screens.has(one.place().getClass())) {
        shortcuts.add(new Shortcut(one.keys(), one.name(), () -> navigator.go(one.place())));
      }
    }
    shortcuts.add(
        new Shortcut(
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
            "Back",
            navigator::back));
    shortcuts.add(new Shortcut(new KeyCodeCombination(KeyCode.F1), "All keys", this::showKeys));
    return shortcuts;
  }

  /** The root of the window's scene. */
  public Parent node() {
    return root;
  }

  /** Makes the keys of the navigation and of the screens work in a scene. */
  public void listenTo(Scene scene) {
    accelerators = scene.getAccelerators();
    everywhere.forEach(one -> accelerators.put(one.keys(), one.act()));
    here.forEach(one -> accelerators.put(one.keys(), one.act()));
  }

  /**
   * Closes the window, and says first what goes on without it, where something does.
   *
   * @param close closes it
   * @return whether it was closed at once
   */
  public boolean leave(Runnable close) {
    if (activities.all().isEmpty()) {
      close.run();
      return true;
    }
    above.show(new Farewell(List.copyOf(activities.all()), close, () -> above.hide(true)));
    return false;
  }

  private void showKeys() {
    above.show(new CheatSheet(everywhere, topBar.title(), here, () -> above.hide(true)));
  }

  private void show(Place place) {
    Screen screen = stack.show(place);
    topBar.show(screen);
    content.getChildren().setAll(screen.node());
    here.forEach(one -> accelerators.remove(one.keys()));
    everywhere.forEach(one -> accelerators.put(one.keys(), one.act()));
    here = screen.shortcuts();
    here.forEach(one -> accelerators.put(one.keys(), one.act()));
  }

  @Override
  public void close() {
    places.unsubscribe();
    noticeArea.close();
    stack.close();
  }
}
