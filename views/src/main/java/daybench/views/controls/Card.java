package daybench.views.controls;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A panel with a border, its content from top to bottom. */
public final class Card extends VBox {
  public Card(Node... content) {
    super(content);
    getStyleClass().add("panel-card");
  }
}
