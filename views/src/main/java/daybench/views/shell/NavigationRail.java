package daybench.views.shell;

import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.views.screen.Screens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** The places one can always go to, at the left edge. */
final class NavigationRail extends VBox {
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final Navigator navigator;

  NavigationRail(Navigator navigator, Screens screens, Runnable showKeys) {
    this.navigator = navigator;
    getStyleClass().add("rail");
    Destination.main().stream()
        .filter(one -> screens.has(one.place().getClass()))
        .forEach(this::add);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().add(space);
    getChildren().add(keys(showKeys));
    if (screens.has(Place.Settings.class)) {
      add(Destination.settings());
    }
    navigator.place().subscribe(this::mark);
  }

  private void add(Destination destination) {
    FontIcon icon = new FontIcon(destination.icon());
    icon.getStyleClass().add("rail-icon");
    ToggleButton button = new ToggleButton(destination.name(), icon);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("rail-button");
    button.setUserData(destination.place().getClass());
    button.setTooltip(new Tooltip(destination.name() + "  " + destination.keys().getDisplayText()));
    button.setAccessibleText(destination.name());
    button.setOnAction(
        event -> {
          navigator.go(destination.place());
          mark(navigator.place().get());
        });
    buttons.add(button);
    getChildren().add(button);
  }

  private static Button keys(Runnable show) {
    FontIcon icon = new FontIcon(MaterialDesignK.KEYBOARD_OUTLINE);
    icon.getStyleClass().add("rail-icon");
    Button button = new Button("Keys", icon);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("rail-button");
    button.setTooltip(new Tooltip("All keys  F1"));
    button.setOnAction(event -> show.run());
    return button;
  }

  private void mark(Place place) {
    buttons.forEach(button -> button.setSelected(button.getUserData() == place.getClass()));
  }
}
