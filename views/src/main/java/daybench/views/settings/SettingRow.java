package daybench.views.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A setting: its name, what it does, and the control that changes it. */
final class SettingRow extends HBox {
  SettingRow(String name, String explanation, Node control) {
    Label heading = new Label(name);
    heading.getStyleClass().add("setting-name");
    heading.setLabelFor(control);
    Label text = new Label(explanation);
    text.getStyleClass().add("setting-text");
    text.setWrapText(true);
    if (control instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE); // words wrap, controls do not
    }
    VBox words = new VBox(heading, text);
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("setting-row");
    getChildren().addAll(words, control);
  }
}
