package daybench.views.evaluation;

import daybench.controllers.background.Loadable;
import daybench.controllers.evaluation.OwnTaskRow;
import daybench.controllers.evaluation.PreviewedTable;
import daybench.controllers.evaluation.TablePage;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The tables of a task of one's own, what their columns are, and what is found in them. */
final class TablePane extends VBox {
  private static final String NO_SECOND = "None: one text each";
  private static final List<FileChoosers.Kind> TABLES =
      List.of(new FileChoosers.Kind("Tables", List.of("*.csv", "*.tsv", "*.jsonl", "*.ndjson")));
  private static final double CHOICE_WIDTH = 220;

  private final TablePage page;
  private final VBox rows = new VBox();
  private final VBox found = new VBox();
  private final ComboBox<String> text = new ComboBox<>();
  private final ComboBox<String> second = new ComboBox<>();
  private final ComboBox<String> label = new ComboBox<>();
  private final Card columns;
  private boolean filling;

  TablePane(TablePage page, FileChoosers choosers) {
    this.page = page;
    getStyleClass().add("wizard-part");
    choice(text, page.text());
    choice(second, page.secondText());
    choice(label, page.label());
    second.setConverter(orNone());
    GridPane fields = new GridPane();
    fields.getStyleClass().add("field-grid");
    fields.addRow(
        0,
        Fields.named("Text", text, ""),
        Fields.named("Second text", second, "Of pairs, such as a question and an answer."));
    fields.addRow(
        1,
        Fields.named("Label", label, "The class or the score."),
        Fields.named(
            "The label is",
            Segments.of(
                page.regression(), List.of(false, true), one -> one ? "A number" : "A class"),
            ""));
    columns = new Card(ModelStep.title("Columns"), rows, fields, found);
    getChildren()
        .setAll(
            new Card(
                ModelStep.title("Tables"),
                table(
                    "Learn from",
                    "CSV with a header, TSV, or JSON lines; UTF-8.",
                    page.training(),
                    choosers),
                table(
                    "Compare on",
                    "The same columns. Without one, a tenth of the rows is held out.",
                    page.development(),
                    choosers)),
            columns);
    page.preview().subscribe(this::show);
    page.found().subscribe(this::tell);
  }

  private static PathField table(
      String name, String help, ObjectProperty<Optional<Path>> file, FileChoosers choosers) {
    return new PathField(
        name,
        help,
        file,
        window -> choosers.files(window, name, file.get(), TABLES).stream().findFirst());
  }

  private void choice(ComboBox<String> box, StringProperty value) {
    box.setPrefWidth(CHOICE_WIDTH);
    box.setOnAction(
        event -> {
          String chosen = box.getValue();
          if (chosen != null && !filling) {
            value.set(chosen);
          }
        });
    value.subscribe(now -> box.getSelectionModel().select(now));
  }

  private static StringConverter<String> orNone() {
    return new StringConverter<>() {
      @Override
      public String toString(String column) {
        return column == null || column.isEmpty() ? NO_SECOND : column;
      }

      @Override
      public String fromString(String text) {
        throw new UnsupportedOperationException("not typed in");
      }
    };
  }

  private void show(Loadable<PreviewedTable> state) {
    columns.setVisible(!(state instanceof Loadable.Idle<PreviewedTable>));
    switch (state) {
      case Loadable.Idle<PreviewedTable>() -> rows.getChildren().clear();
      case Loadable.Loading<PreviewedTable>() -> rows.getChildren().setAll(waiting());
      case Loadable.Failed<PreviewedTable>(var failure) ->
          rows.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<PreviewedTable>(PreviewedTable table) -> {
        filling = true; // a list that is exchanged takes the chosen one with it
        text.getItems().setAll(table.columns());
        label.getItems().setAll(table.columns());
        List<String> orNone = new ArrayList<>(List.of(""));
        orNone.addAll(table.columns());
        second.getItems().setAll(orNone);
        filling = false;
        text.getSelectionModel().select(page.text().get());
        label.getSelectionModel().select(page.label().get());
        second.getSelectionModel().select(page.secondText().get());
        rows.getChildren().setAll(rows(table));
      }
    }
  }

  private static GridPane rows(PreviewedTable table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("glue-tasks");
    grid.setId("table-preview");
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share(table, i));
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
      Label head = new Label(table.columns().get(i));
      head.getStyleClass().add("field-name");
      grid.add(head, i, 0);
      for (int row = 0; row < table.rows().size(); row++) {
        Label cell = new Label(table.rows().get(row).get(i).replaceAll("\\s+", " "));
        cell.getStyleClass().add("muted");
        cell.setTextOverrun(OverrunStyle.ELLIPSIS);
        cell.setMinWidth(0);
        grid.add(cell, i, row + 1);
      }
    }
    return grid;
  }

  /** Percent of the width, by the length of what stands in the column; each has a little. */
  private static double share(PreviewedTable table, int column) {
    double[] lengths = new double[table.columns().size()];
    double all = 0;
    for (int i = 0; i < lengths.length; i++) {
      int at = i;
      lengths[i] =
          12
              + table.rows().stream()
                  .mapToInt(row -> Math.min(120, row.get(at).length()))
                  .average()
                  .orElse(0);
      all += lengths[i];
    }
    return 100 * lengths[column] / all;
  }

  private void tell(Loadable<OwnTaskRow> state) {
    switch (state) {
      case Loadable.Idle<OwnTaskRow>() -> found.getChildren().clear();
      case Loadable.Loading<OwnTaskRow>() -> found.getChildren().setAll(waiting());
      case Loadable.Failed<OwnTaskRow>(var failure) ->
          found.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<OwnTaskRow>(OwnTaskRow row) -> {
        Label words =
            new Label(
                "%s rows to learn from, %s to compare on. %s."
                    .formatted(
                        Quantity.count(row.trainingRows()),
                        Quantity.count(row.developmentRows()),
                        row.about()));
        words.setWrapText(true);
        words.setId("table-found");
        found.getChildren().setAll(words);
      }
    }
  }

  private static ProgressBar waiting() {
    ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    waiting.setMaxWidth(Double.MAX_VALUE);
    return waiting;
  }
}
