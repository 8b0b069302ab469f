package daybench.views.shell;

import daybench.views.screen.Shortcut;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All keys: those of the window, and those of the screen in view. */
final class CheatSheet extends VBox {
  CheatSheet(List<Shortcut> everywhere, String screen, List<Shortcut> here, Runnable close) {
    Label title = new Label("Keys");
    title.getStyleClass().add("screen-title");
    Button done = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    done.getStyleClass().addAll("flat", "button-icon");
    done.setAccessibleText("Close");
    done.setOnAction(event -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, done);
    head.getStyleClass().add("keys-head");
    getStyleClass().add("keys");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(head);
    add("Everywhere", everywhere);
    if (!here.isEmpty()) {
      add(screen, here);
    }
  }

  private void add(String heading, List<Shortcut> shortcuts) {
    Label name = new Label(heading);
    name.getStyleClass().add("section-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (int row = 0; row < shortcuts.size(); row++) {
      Label does = new Label(shortcuts.get(row).does());
      does.getStyleClass().add("keys-does");
      Label keys = new Label(shortcuts.get(row).label());
      keys.getStyleClass().add("key");
      GridPane.setHgrow(does, Priority.ALWAYS);
      does.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHalignment(keys, HPos.RIGHT);
      grid.addRow(row, does, keys);
    }
    getChildren().addAll(name, grid);
  }
}
