package daybench.views.run;

import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The end of the log. Lines chosen can be copied. */
final class LogPane extends VBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  LogPane(ObservableList<String> lines) {
    ListView<String> list = new ListView<>(lines);
    list.getStyleClass().addAll("log-list", "mono", "edge-to-edge");
    list.setPlaceholder(new Label("The log is empty."));
    list.setAccessibleText("The log of the run");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", list.getSelectionModel().getSelectedItems()));
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
          }
        });
    lines.subscribe(() -> list.scrollTo(lines.size() - 1));
    VBox.setVgrow(list, Priority.ALWAYS);
    getStyleClass().add("log");
    getChildren().add(list);
  }
}
