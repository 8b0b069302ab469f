package daybench.views.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a panel shows that has nothing to show: why, and what to do. */
public final class EmptyState extends VBox {
  public EmptyState(Ikon icon, String title, String text, Node... actions) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("empty-icon");
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    Label explanation = new Label(text);
    explanation.getStyleClass().add("empty-text");
    explanation.setWrapText(true);
    HBox row = new HBox(actions);
    row.getStyleClass().add("empty-actions");
    row.setManaged(actions.length > 0);
    getStyleClass().add("empty-state");
    getChildren().addAll(picture, heading, explanation, row);
  }
}
