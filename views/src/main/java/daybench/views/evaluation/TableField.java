package daybench.views.evaluation;

import daybench.views.choosers.FileChoosers;
import daybench.views.wizard.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The file of a table, typed or chosen. */
final class TableField extends VBox {
  private static final int COLUMNS = 48;
  private static final List<FileChoosers.Kind> TABLES =
      List.of(new FileChoosers.Kind("Tables", List.of("*.csv", "*.tsv", "*.jsonl", "*.ndjson")));

  private final ObjectProperty<Optional<Path>> file;
  private final TextField field = new TextField();

  TableField(String name, ObjectProperty<Optional<Path>> file, String help, FileChoosers choosers) {
    this.file = file;
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
    Button choose = new Button("Choose…");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(
        event ->
            choosers.files(choose.getScene().getWindow(), name, file.get(), TABLES).stream()
                .findFirst()
                .ifPresent(path -> file.set(Optional.of(path))));
    HBox row = new HBox(field, choose);
    row.getStyleClass().add("field-row");
    getChildren().setAll(Fields.named(name, row, help));
    field.setAccessibleText(name);
    file.subscribe(now -> field.setText(now.map(Path::toString).orElse("")));
  }

  private void take() {
    String text = field.getText().strip();
    Optional<Path> typed = text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    if (!typed.equals(file.get())) {
      file.set(typed);
    }
  }
}
