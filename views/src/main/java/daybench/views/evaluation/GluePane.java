package daybench.views.evaluation;

import daybench.controllers.background.Loadable;
import daybench.controllers.evaluation.GluePage;
import daybench.controllers.evaluation.GlueTaskRow;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Quantity;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The folder of GLUE's files, and which of its tasks are done. */
final class GluePane extends VBox {
  private final GluePage page;
  private final VBox found = new VBox();

  GluePane(GluePage page, FileChoosers choosers) {
    this.page = page;
    Button download = new Button("Download…");
    download.setId("glue-download");
    download.setOnAction(event -> page.fetching().propose());
    page.fetching().work().subscribe(work -> download.setDisable(work.isPresent()));
    PathField field =
        new PathField(
                "Folder of GLUE's official files",
                "Each task in a folder of its name, with train.tsv and dev.tsv as GLUE has them.",
                page.data(),
                window -> choosers.folder(window, "Folder of GLUE", page.data().get()),
                download)
            .prompting("The folder that holds CoLA, SST-2, MRPC and so on");
    getChildren()
        .setAll(
            new Card(ModelStep.title("Data"), field, new GlueFetchingPane(page.fetching())),
            new Card(ModelStep.title("Tasks"), found));
    getStyleClass().add("wizard-part");
    page.tasks().subscribe(this::show);
  }

  private void show(Loadable<List<GlueTaskRow>> state) {
    switch (state) {
      case Loadable.Idle<List<GlueTaskRow>>() ->
          found.getChildren().setAll(muted("Choose the folder first."));
      case Loadable.Loading<List<GlueTaskRow>>() -> {
        ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        waiting.setMaxWidth(Double.MAX_VALUE);
        found.getChildren().setAll(waiting);
      }
      case Loadable.Failed<List<GlueTaskRow>>(var failure) ->
          found.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<List<GlueTaskRow>>(List<GlueTaskRow> rows) ->
          found.getChildren().setAll(table(rows));
    }
  }

  private GridPane table(List<GlueTaskRow> rows) {
    GridPane table = new GridPane();
    table.getStyleClass().add("glue-tasks");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    table
        .getColumnConstraints()
        .setAll(
            new ColumnConstraints(112),
            new ColumnConstraints(104),
            new ColumnConstraints(104),
            wide);
    table.addRow(
        0,
        head("Task"),
        right(head("Training")),
        right(head("Development")),
        head("Training rows"));
    for (int i = 0; i < rows.size(); i++) {
      add(table, i + 1, rows.get(i));
    }
    return table;
  }

  private void add(GridPane table, int index, GlueTaskRow row) {
    CheckBox box = new CheckBox(row.task());
    box.setDisable(!row.usable());
    box.setSelected(page.chosen().contains(row.task()));
    box.setOnAction(
        event -> {
          if (box.isSelected()) {
            page.chosen().add(row.task());
          } else {
            page.chosen().remove(row.task());
          }
        });
    Label about = muted(row.usable() ? row.about() : row.problem());
    table.addRow(
        index,
        box,
        right(new Label(row.usable() ? Quantity.count(row.trainingRows()) : "–")),
        right(new Label(row.usable() ? Quantity.count(row.developmentRows()) : "–")),
        about);
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("field-name");
    return label;
  }

  private static Label right(Label label) {
    label.getStyleClass().add("right-cell");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }
}
