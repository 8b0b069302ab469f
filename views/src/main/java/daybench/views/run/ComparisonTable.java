package daybench.views.run;

import daybench.controllers.run.CompareModel;
import daybench.controllers.run.ComparedRun;
import daybench.controllers.run.ComparedRun.Trait;
import daybench.controllers.run.ComparedRun.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row for each run, a column for each result and setting; those that differ stand out. */
final class ComparisonTable extends TableView<ComparedRun> {
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final double NAME_WIDTH = 264;
  private static final double WIDTH = 104;

  private final CompareModel model;
  private final ObservableList<ComparedRun> rows = FXCollections.observableArrayList();
  private List<Trait> shown = List.of();
  private boolean onlyDifferent = true;

  /**
   * A table.
   *
   * @param opened told the run that the user wants to see
   */
  ComparisonTable(CompareModel model, Consumer<ComparedRun> opened) {
    this.model = model;
    getStyleClass().add("comparison");
    setPlaceholder(new Label("Reading the runs…"));
    setAccessibleText("Settings and results of the runs");
    SortedList<ComparedRun> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setRowFactory(
        table -> {
          TableRow<ComparedRun> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                  opened.accept(row.getItem());
                }
              });
          return row;
        });
    setOnKeyPressed(
        event -> {
          ComparedRun chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            opened.accept(chosen);
          }
        });
    getColumns().add(nameColumn());
    model.runs().addListener((ListChangeListener<ComparedRun>) change -> refill());
    refill();
  }

  void showOnlyDifferent(boolean only) {
    onlyDifferent = only;
    refill();
  }

  private void refill() {
    rows.setAll(model.runs());
    List<Trait> wanted =
        model.traits().stream()
            .filter(trait -> trait.result() || !onlyDifferent || model.differ(trait))
            .toList();
    if (!wanted.equals(shown)) {
      shown = wanted;
      List<TableColumn<ComparedRun, ?>> columns = new ArrayList<>();
      columns.add(getColumns().getFirst());
      wanted.forEach(trait -> columns.add(column(trait)));
      getColumns().setAll(columns);
    } else {
      refresh();
    }
  }

  private static TableColumn<ComparedRun, ComparedRun> nameColumn() {
    TableColumn<ComparedRun, ComparedRun> column = new TableColumn<>("Run");
    column.setPrefWidth(NAME_WIDTH);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator((one, other) -> one.name().compareToIgnoreCase(other.name()));
    column.setCellFactory(table -> new NameCell());
    return column;
  }

  private TableColumn<ComparedRun, Value> column(Trait trait) {
    TableColumn<ComparedRun, Value> column = new TableColumn<>();
    Label group = new Label(trait.group());
    group.getStyleClass().add("comparison-group");
    Label name = new Label(trait.name());
    name.getStyleClass().add("comparison-trait");
    VBox heading = new VBox(group, name);
    heading.getStyleClass().add("comparison-heading");
    column.setGraphic(heading);
    column.setPrefWidth(Math.max(WIDTH, 48 + 8.4 * trait.name().length()));
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().values().get(trait)));
    column.setCellFactory(table -> new ValueCell(trait));
    return column;
  }

  private static final class NameCell extends TableCell<ComparedRun, ComparedRun> {
    @Override
    protected void updateItem(@Nullable ComparedRun run, boolean empty) {
      super.updateItem(run, empty);
      if (empty || run == null) {
        setGraphic(null);
        return;
      }
      Region swatch = new Region();
      swatch.getStyleClass().addAll("chart-swatch", "swatch-" + (run.number() % 8 + 1));
      Label name = new Label(run.name());
      name.getStyleClass().add("comparison-name");
      Label standing = Chips.make();
      Chips.show(standing, run.standing());
      HBox row = new HBox(swatch, name, standing);
      row.getStyleClass().add("comparison-run");
      setGraphic(row);
      setTooltip(new Tooltip(run.folder().toString()));
    }
  }

  private final class ValueCell extends TableCell<ComparedRun, Value> {
    private final Trait trait;

    ValueCell(Trait trait) {
      this.trait = trait;
      getStyleClass().add("comparison-value");
    }

    @Override
    protected void updateItem(@Nullable Value value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty ? "" : value == null ? Figures.UNKNOWN : value.brief());
      setTooltip(value == null ? null : tooltip(value));
      pseudoClassStateChanged(DIFFERS, !empty && !trait.result() && model.differ(trait));
    }

    /** What the cell has no room for. */
    private static @Nullable Tooltip tooltip(Value value) {
      boolean whole = value.text().length() < 16 && value.brief().equals(value.text());
      return whole ? null : new Tooltip(value.text());
    }
  }
}
