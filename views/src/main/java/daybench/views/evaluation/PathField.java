package daybench.views.evaluation;

import daybench.views.wizard.Fields;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** A file or folder, typed or chosen; what is typed is taken when the field is left. */
final class PathField extends VBox {
  private static final int COLUMNS = 48;

  private final ObjectProperty<Optional<Path>> path;
  private final TextField field = new TextField();

  /**
   * @param choose asks the user; empty where that is thought better of
   * @param more buttons behind the one that chooses
   */
  PathField(
      String name,
      String help,
      ObjectProperty<Optional<Path>> path,
      Function<Window, Optional<Path>> choose,
      Button... more) {
    this.path = path;
    field.setPrefColumnCount(COLUMNS);
    field.setOnAction(event -> take());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                take();
              }
            });
    Button button = new Button("Choose…");
    button.setOnAction(
        event ->
            choose
                .apply(button.getScene().getWindow())
                .ifPresent(chosen -> path.set(Optional.of(chosen))));
    HBox row = new HBox(field, button);
    row.getChildren().addAll(more);
    row.getChildren().stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .forEach(one -> one.setMinWidth(Region.USE_PREF_SIZE));
    row.getStyleClass().add("field-row");
    getChildren().setAll(Fields.named(name, row, help));
    field.setAccessibleText(name);
    path.subscribe(this::show);
  }

  /** What stands in the field while it is empty. */
  PathField prompting(String prompt) {
    field.setPromptText(prompt);
    return this;
  }

  private void show(Optional<Path> now) {
    field.setText(now.map(Path::toString).orElse(""));
  }

  private void take() {
    String text = field.getText().strip();
    try {
      Optional<Path> typed = text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
      if (!typed.equals(path.get())) {
        path.set(typed);
      }
    } catch (InvalidPathException e) {
      show(path.get()); // no file can be called so
    }
  }
}
