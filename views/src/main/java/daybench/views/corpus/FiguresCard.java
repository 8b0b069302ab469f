package daybench.views.corpus;

import daybench.controllers.corpus.CorpusSummary;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The figures of a corpus. */
final class FiguresCard extends VBox {
  FiguresCard(CorpusSummary corpus) {
    getStyleClass().add("panel-card");
    getStyleClass().add("figures-card");
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    add(facts, "Documents", List.of(corpus.documents()));
    add(facts, "Vocabulary", List.of(corpus.vocabulary()));
    add(facts, "Packing", List.of(corpus.packing()));
    add(
        facts,
        "Guessing by frequency",
        List.of(
            String.format(
                Locale.ROOT,
                "%.3f nats a token: a model must do better than this",
                corpus.unigramEntropy())));
    add(facts, "Sources", corpus.sources());
    if (!corpus.findings().isEmpty()) {
      add(facts, "On the way", corpus.findings());
    }
    GridPane table = table(corpus.rows());
    HBox.setHgrow(facts, Priority.ALWAYS);
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox row = new HBox(facts, table);
    row.getStyleClass().add("figures-row");
    getChildren().add(row);
  }

  private static void add(VBox facts, String name, List<String> lines) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    VBox words = new VBox(label);
    for (String line : lines) {
      Label text = new Label(line);
      text.setWrapText(true);
      words.getChildren().add(text);
    }
    facts.getChildren().add(words);
  }

  private static GridPane table(List<CorpusSummary.Row> rows) {
    GridPane table = new GridPane();
    table.getStyleClass().add("figures");
    for (int i = 0; i < 3; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      table.getColumnConstraints().add(column);
    }
    table.addRow(
        0, cell("", "field-name"), cell("Training", "field-name"), cell("Held out", "field-name"));
    for (int i = 0; i < rows.size(); i++) {
      CorpusSummary.Row row = rows.get(i);
      Label name = new Label(row.figure());
      name.getStyleClass().add("muted");
      table.addRow(i + 1, name, cell(row.training(), "figure"), cell(row.heldOut(), "figure"));
    }
    return table;
  }

  private static Label cell(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClass, "right-cell");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
