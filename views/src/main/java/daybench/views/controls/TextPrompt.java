package daybench.views.controls;

import atlantafx.base.controls.Popover;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a line of text beside what it is about. Enter takes it, Escape does not. */
public final class TextPrompt {
  private final Popover popover = new Popover();
  private final TextField field;

  /**
   * A prompt.
   *
   * @param question what is asked for, in a few words
   * @param hint what the text may look like
   * @param taken told the text
   */
  public TextPrompt(
      String question, String hint, String before, String action, Consumer<String> taken) {
    Label label = new Label(question);
    label.getStyleClass().add("prompt-question");
    field = new TextField(before);
    field.setPromptText(hint);
    field.setAccessibleText(question);
    field.setPrefColumnCount(24);
    Button take = new Button(action);
    take.getStyleClass().add("accent");
    Runnable act =
        () -> {
          popover.hide();
          taken.accept(field.getText());
        };
    field.setOnAction(event -> act.run());
    take.setOnAction(event -> act.run());
    HBox row = new HBox(field, take);
    row.getStyleClass().add("prompt-row");
    VBox content = new VBox(label, row);
    content.getStyleClass().add("prompt");
    popover.setContentNode(content);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
  }

  /** Asks, beside a node. */
  public void ask(Node beside) {
    popover.show(beside);
    field.requestFocus();
    field.selectAll();
  }
}
