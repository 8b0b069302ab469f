package daybench.views.shell;

import daybench.controllers.navigation.Navigator;
import daybench.views.screen.Screen;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The way back, the title of the screen, and its buttons. */
final class TopBar extends HBox {
  private final Label title = new Label();
  private final HBox actions = new HBox();

  TopBar(Navigator navigator) {
    Button back = new Button("", new FontIcon(MaterialDesignA.ARROW_LEFT));
    back.getStyleClass().addAll("flat", "button-icon");
    back.setTooltip(new Tooltip("Back  Alt+Left"));
    back.setAccessibleText("Back");
    back.visibleProperty().bind(navigator.canGoBack());
    back.managedProperty().bind(back.visibleProperty());
    back.setOnAction(event -> navigator.back());
    title.getStyleClass().add("screen-title");
    title.setMinWidth(0);
    actions.getStyleClass().add("screen-actions");
    actions.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getStyleClass().add("top-bar");
    getChildren().addAll(back, title, space, actions);
  }

  String title() {
    return title.getText();
  }

  void show(Screen screen) {
    title.setText(screen.title());
    actions.getChildren().setAll(screen.actions());
  }
}
