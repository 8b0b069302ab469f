package daybench.views.evaluation;

import daybench.controllers.evaluation.ScoreTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Scores in rows, tasks across, and under each row how they came about. Those of development sets
 * and those of the test set stand in two tables, one below the other.
 */
final class ScoreGrid extends VBox {
  private static final double NAME_WIDTH = 208;
  private static final double SCORE_WIDTH = 76;
  private static final double LEAST_WIDTH = 44;
  private static final Duration SOON = Duration.millis(150);
  private static final Duration LONG = Duration.seconds(30);

  private final Consumer<Path> opened;
  private Optional<ScoreTable> shown = Optional.empty();

  /**
   * A table.
   *
   * @param opened told the folder of the evaluation that the user wants to see
   */
  ScoreGrid(Consumer<Path> opened) {
    this.opened = opened;
    getStyleClass().add("score-grid");
  }

  void show(ScoreTable table) {
    if (Optional.of(table).equals(shown)) {
      return;
    }
    shown = Optional.of(table);
    getChildren()
        .setAll(
            heading(
                table.ofGlue() ? "Development set" : "A table of your own",
                "percent; the median over the seeds of the chosen settings"
                    + (table.ofGlue() ? "" : ", on the rows to compare on")),
            grid(table, table.evaluated()));
    if (table.ofGlue()) {
      getChildren()
          .addAll(
              heading(
                  "Test set, quoted",
                  "from publications, scored by GLUE's server: not to be compared with the scores"
                      + " above"),
              grid(table, table.published()));
    }
  }

  private static VBox heading(String text, String detail) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    Label words = new Label(detail);
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    return new VBox(title, words);
  }

  private GridPane grid(ScoreTable table, List<ScoreTable.Row> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("scores");
    int columns = table.tasks().size() + (table.ofGlue() ? 3 : 1);
    grid.getColumnConstraints().add(new ColumnConstraints(96, NAME_WIDTH, 2 * NAME_WIDTH));
    grid.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
    for (int i = 1; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints(LEAST_WIDTH, SCORE_WIDTH, 2 * SCORE_WIDTH);
      column.setHgrow(Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
    }
    addHead(grid, table);
    int line = 1;
    for (ScoreTable.Row row : rows) {
      add(grid, line, row, columns);
      line += 2;
    }
    if (rows.isEmpty()) {
      Label none = new Label("No evaluation has a score yet.");
      none.getStyleClass().add("muted");
      grid.add(none, 0, 1, columns, 1);
    }
    return grid;
  }

  private static void addHead(GridPane grid, ScoreTable table) {
    List<String> tasks = table.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      grid.add(head(tasks.get(i), ""), i + 1, 0);
    }
    if (!table.ofGlue()) {
      return;
    }
    grid.add(
        head("8 tasks", "The mean of all tasks but WNLI, where all have a score"),
        tasks.size() + 1,
        0);
    grid.add(head("+ WNLI", "The mean of all nine tasks"), tasks.size() + 2, 0);
  }

  private static Label head(String text, String tip) {
    Label label = right(text, "score-head");
    if (!tip.isEmpty()) {
      label.setTooltip(new Tooltip(tip));
    }
    return label;
  }

  private void add(GridPane grid, int line, ScoreTable.Row row, int columns) {
    grid.add(name(row), 0, line);
    for (int i = 0; i < row.cells().size(); i++) {
      ScoreTable.Cell cell = row.cells().get(i);
      Label score = right(cell.text(), row.current() ? "score-current" : "score");
      if (!cell.detail().isEmpty()) {
        Tooltip tip = new Tooltip(cell.detail());
        tip.setShowDelay(SOON);
        tip.setShowDuration(LONG);
        score.setTooltip(tip);
        score.setAccessibleText(cell.detail());
      }
      grid.add(score, i + 1, line);
    }
    if (columns > row.cells().size() + 1) {
      grid.add(right(row.average(), "score-average"), columns - 2, line);
      grid.add(right(row.averageWithWnli(), "score-average"), columns - 1, line);
    }
    Label protocol = new Label(row.protocol());
    protocol.setWrapText(true);
    protocol.setMinHeight(Region.USE_PREF_SIZE);
    protocol.getStyleClass().add("score-protocol");
    grid.add(protocol, 0, line + 1, columns, 1);
  }

  private Labeled name(ScoreTable.Row row) {
    Labeled name;
    if (row.folder().isPresent() && !row.current()) {
      Hyperlink link = new Hyperlink(row.name());
      link.setOnAction(event -> opened.accept(row.folder().get()));
      name = link;
    } else {
      name = new Label(row.name());
    }
    name.getStyleClass().add(row.current() ? "score-name-current" : "score-name");
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(row.name()));
    return name;
  }

  private static Label right(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().addAll("right-cell", styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(0);
    return label;
  }
}
