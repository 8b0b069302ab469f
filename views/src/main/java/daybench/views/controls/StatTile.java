package daybench.views.controls;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One figure with its name above it and its unit behind it. */
public final class StatTile extends VBox {
  private final Label value = new Label();
  private final Label unit = new Label();

  /**
   * A tile.
   *
   * @param name what the figure is, in a word or two
   * @param unitText behind the figure; may be empty
   */
  public StatTile(String name, String unitText) {
    Label caption = new Label(name);
    caption.getStyleClass().add("stat-name");
    value.getStyleClass().add("stat-value");
    unit.getStyleClass().add("stat-unit");
    unit.setText(unitText);
    HBox figure = new HBox(value, unit);
    figure.getStyleClass().add("stat-figure");
    getStyleClass().add("stat-tile");
    getChildren().addAll(caption, figure);
    setAccessibleRole(AccessibleRole.TEXT);
    value.textProperty().subscribe(now -> setAccessibleText(name + ": " + now + " " + unitText));
  }

  /** The figure, ready to be read. */
  public StringProperty value() {
    return value.textProperty();
  }

  /** The unit behind it. */
  public StringProperty unit() {
    return unit.textProperty();
  }
}
