package daybench.views.wizard;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A command line to read and to copy. */
public final class CommandLine extends HBox {
  private final TextArea text = new TextArea();

  public CommandLine() {
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.getStyleClass().addAll("mono", "command-line");
    text.setAccessibleText("The equivalent command line");
    Button copy = new Button("Copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.getText());
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText("Copied");
        });
    text.textProperty().subscribe(() -> copy.setText("Copy"));
    HBox.setHgrow(text, Priority.ALWAYS);
    getStyleClass().add("field-row");
    getChildren().addAll(text, copy);
  }

  /** Shows a command. */
  public void show(String command) {
    text.setText(command);
  }
}
