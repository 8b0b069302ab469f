package daybench.views.evaluation;

import daybench.controllers.background.Loadable;
import daybench.controllers.evaluation.GluePage;
import daybench.controllers.evaluation.GlueTaskRow;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The folder of GLUE's files, and which of its tasks are done. */
final class GluePane extends VBox {
  private static final int COLUMNS = 48;

  private final GluePage page;
  private final TextField folder = new TextField();
  private final VBox found = new VBox();

  GluePane(GluePage page, FileChoosers choosers) {
    this.page = page;
    folder.setPrefColumnCount(COLUMNS);
    folder.setPromptText("The folder that holds CoLA, SST-2, MRPC and so on");
    folder.setOnAction(event -> take());
    folder
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
            choosers
                .folder(choose.getScene().getWindow(), "Folder of GLUE", page.data().get())
                .ifPresent(path -> page.data().set(Optional.of(path))));
    Button download = new Button("Download…");
    download.setId("glue-download");
    download.setMinWidth(Region.USE_PREF_SIZE);
    download.setOnAction(event -> page.fetching().propose());
    page.fetching().work().subscribe(work -> download.setDisable(work.isPresent()));
    HBox row = new HBox(folder, choose, download);
    row.getStyleClass().add("field-row");
    VBox field =
        Fields.named(
            "Folder of GLUE's official files",
            row,
            "Each task in a folder of its name, with train.tsv and dev.tsv as GLUE has them.");
    folder.setAccessibleText("Folder of GLUE's official files");
    getChildren()
        .setAll(
            new Card(ModelStep.title("Data"), field, new GlueFetchingPane(page.fetching())),
            new Card(ModelStep.title("Tasks"), found));
    getStyleClass().add("wizard-part");
    page.data().subscribe(now -> folder.setText(now.map(Path::toString).orElse("")));
    page.tasks().subscribe(this::show);
  }

  private void take() {
    String text = folder.getText().strip();
    Optional<Path> typed = text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    if (!typed.equals(page.data().get())) {
      page.data().set(typed);
    }
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
