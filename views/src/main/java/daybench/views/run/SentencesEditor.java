package daybench.views.run;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the sentences that a run fills are written. */
final class SentencesEditor extends VBox {
  private boolean done;

  /**
   * An editor.
   *
   * @param saved told the sentences
   * @param left told when nothing was changed
   */
  SentencesEditor(List<String> before, Consumer<List<String>> saved, Runnable left) {
    getStyleClass().add("sentences-editor");
    Label explanation =
        new Label(
            "One sentence a line, each with a [MASK] or several; 16 at most. The run fills them"
                + " within seconds, and again at every validation.");
    explanation.setWrapText(true);
    explanation.getStyleClass().add("caption");
    TextArea text = new TextArea(String.join("\n", before));
    text.setPromptText("The method returns the [MASK] of the list.");
    text.setWrapText(true);
    text.setAccessibleText("Sentences, one a line");
    VBox.setVgrow(text, Priority.ALWAYS);
    Button save = new Button("Save");
    save.getStyleClass().add("accent");
    save.disableProperty().bind(text.textProperty().map(now -> !now.contains("[MASK]")));
    save.setOnAction(
        event -> {
          done = true;
          saved.accept(
              text.getText().lines().map(String::strip).filter(s -> !s.isEmpty()).toList());
        });
    Button leave = new Button("Cancel");
    leave.setOnAction(
        event -> {
          done = true;
          left.run();
        });
    HBox buttons = new HBox(save, leave);
    buttons.getStyleClass().add("button-row");
    getChildren().addAll(explanation, text, buttons);
  }

  /** Whether the user is through with it. */
  boolean done() {
    return done;
  }
}
