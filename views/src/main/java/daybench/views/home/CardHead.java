package daybench.views.home;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The upper line of a card: its name, what stands behind it, and its menu. */
final class CardHead extends HBox {
  private final Label name = new Label();
  private final MenuButton menu = new MenuButton("", new FontIcon(MaterialDesignD.DOTS_VERTICAL));

  /**
   * A head.
   *
   * @param items what the menu offers, asked for each time it opens
   */
  CardHead(Supplier<List<MenuItem>> items, Node... behind) {
    name.getStyleClass().add("card-name");
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    menu.getStyleClass().addAll("flat", "button-icon", "no-arrow", "card-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setOnShowing(event -> menu.getItems().setAll(items.get()));
    // A menu without entries never opens, and so would never be filled.
    menu.getItems().setAll(new MenuItem(""));
    getStyleClass().add("card-head");
    getChildren().addAll(name, space);
    getChildren().addAll(behind);
    getChildren().add(menu);
  }

  void show(String text) {
    name.setText(text);
    menu.setAccessibleText("What can be done with " + text);
  }

  /** Makes the card of this head a button: it opens by a click and shows the menu by the other. */
  void makeButton(Node card, Runnable open) {
    card.setFocusTraversable(true);
    card.setAccessibleRole(AccessibleRole.BUTTON);
    card.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            card.requestFocus();
            open.run();
          }
        });
    card.setOnContextMenuRequested(event -> menu.show());
  }
}
