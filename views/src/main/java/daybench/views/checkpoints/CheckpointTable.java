package daybench.views.checkpoints;

import daybench.controllers.checkpoints.CheckpointItem;
import daybench.controllers.home.Ago;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The checkpoints in a table, newest first. */
final class CheckpointTable extends TableView<CheckpointItem> {
  CheckpointTable(ObservableList<CheckpointItem> items) {
    setItems(items);
    setAccessibleText("Checkpoints");
    getStyleClass().add("checkpoint-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(column("", 40, CheckpointTable::pin));
    getColumns().add(figure("Step", 96, item -> String.format(Locale.ROOT, "%,d", item.step())));
    getColumns().add(column("Budget used", 176, CheckpointTable::budget));
    getColumns().add(figure("Held-out loss", 112, CheckpointTable::loss));
    getColumns().add(figure("Size", 96, item -> size(item.bytes())));
    getColumns().add(column("Saved", 136, CheckpointTable::when));
    getColumns().add(column("Saved as", 220, CheckpointTable::why));
    getColumns().getFirst().setMaxWidth(48);
    getColumns().forEach(one -> one.setSortable(false));
  }

  private static TableColumn<CheckpointItem, CheckpointItem> column(
      String name, double width, Function<CheckpointItem, Node> content) {
    TableColumn<CheckpointItem, CheckpointItem> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 80));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(all -> new NodeCell(content));
    return column;
  }

  private static TableColumn<CheckpointItem, CheckpointItem> figure(
      String name, double width, Function<CheckpointItem, String> text) {
    TableColumn<CheckpointItem, CheckpointItem> column =
        column(name, width, item -> new Label(text.apply(item)));
    column.getStyleClass().add("figure-column");
    return column;
  }

  private static Node pin(CheckpointItem item) {
    Label label = new Label();
    if (item.pinned()) {
      label.setGraphic(new FontIcon(MaterialDesignP.PIN));
      label.setTooltip(new Tooltip("Pinned: the run never deletes it"));
      label.setAccessibleText("Pinned");
    }
    return label;
  }

  private static Node budget(CheckpointItem item) {
    if (Double.isNaN(item.budgetFraction())) {
      return new Label("–");
    }
    ProgressBar bar = new ProgressBar(item.budgetFraction());
    bar.setPrefWidth(88);
    Label share = new Label(String.format(Locale.ROOT, "%.0f %%", 100 * item.budgetFraction()));
    HBox box = new HBox(8, bar, share);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static String loss(CheckpointItem item) {
    return Double.isNaN(item.heldOutLoss())
        ? "–"
        : String.format(Locale.ROOT, "%.4f", item.heldOutLoss());
  }

  private static Node when(CheckpointItem item) {
    @Nullable Instant saved = item.saved();
    return new Label(saved == null ? "–" : Ago.of(saved, Instant.now(), ZoneId.systemDefault()));
  }

  private static Node why(CheckpointItem item) {
    HBox chips = new HBox(4);
    chips.setAlignment(Pos.CENTER_LEFT);
    if (!item.readable()) {
      add(chips, "damaged", "danger").setTooltip(new Tooltip(item.damage()));
    }
    if (item.best()) {
      add(chips, "lowest loss", "success");
    }
    item.reasons().stream()
        .filter(reason -> !reason.startsWith("lowest"))
        .forEach(reason -> add(chips, reason, "neutral"));
    return chips;
  }

  private static Label add(HBox chips, String text, String tone) {
    Label chip = new Label(text);
    chip.getStyleClass().addAll("chip", tone);
    chips.getChildren().add(chip);
    return chip;
  }

  static String size(long bytes) {
    return bytes >= 1_000_000_000
        ? String.format(Locale.ROOT, "%.2f GB", bytes / 1e9)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static final class NodeCell extends TableCell<CheckpointItem, CheckpointItem> {
    private final Function<CheckpointItem, Node> content;

    NodeCell(Function<CheckpointItem, Node> content) {
      this.content = content;
    }

    @Override
    protected void updateItem(@Nullable CheckpointItem item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(item == null || empty ? null : content.apply(item));
    }
  }
}
