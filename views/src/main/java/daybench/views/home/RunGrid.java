package daybench.views.home;

import daybench.controllers.home.RunItem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the runs, as many in a row as there is room for. Only those in view exist.
 *
 * <p>The grid makes all its cells anew when its list changes, and live runs change each second. So
 * its list holds folders, which change only when runs come, go or change places; the cards in view
 * are told of all else.
 */
final class RunGrid extends GridView<Path> {
  private static final double GAP = 8;
  private static final double NARROWEST = 340;
  private static final double HEIGHT = 184;
  private static final double SCROLL_BAR = 24;

  private final ObservableList<RunItem> runs;
  private final Map<Path, RunItem> byFolder = new HashMap<>();
  private final Set<Cell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final ListChangeListener<RunItem> changed = change -> updateSoon();
  private boolean updating;

  RunGrid(HomeActions actions) {
    super(FXCollections.observableArrayList());
    runs = actions.model().runs();
    getStyleClass().add("run-grid");
    setHorizontalCellSpacing(GAP);
    setVerticalCellSpacing(GAP);
    setCellHeight(HEIGHT);
    setCellWidth(NARROWEST);
    setCellFactory(grid -> new Cell(actions));
    widthProperty().subscribe(this::fit);
    runs.addListener(changed);
    update();
  }

  private void fit(Number width) {
    double room = width.doubleValue() - SCROLL_BAR;
    int columns = Math.max(1, (int) (room / (NARROWEST + 2 * GAP)));
    setCellWidth(Math.max(NARROWEST, Math.floor(room / columns - 2 * GAP)));
  }

  /** Many runs change at a time; the cards follow once. */
  private void updateSoon() {
    if (!updating) {
      updating = true;
      Platform.runLater(this::update);
    }
  }

  private void update() {
    updating = false;
    byFolder.clear();
    runs.forEach(run -> byFolder.put(run.folder(), run));
    List<Path> folders = runs.stream().map(RunItem::folder).toList();
    if (folders.equals(getItems())) {
      cells.forEach(Cell::follow);
    } else {
      getItems().setAll(folders);
    }
  }

  /** Shows what changes without the runs. */
  void refresh() {
    cells.forEach(cell -> cell.card.refresh());
  }

  void close() {
    runs.removeListener(changed);
  }

  private final class Cell extends GridCell<Path> {
    private final RunCard card;

    Cell(HomeActions actions) {
      card = new RunCard(actions);
      cells.add(this);
      setText(null);
      card.prefWidthProperty().bind(widthProperty());
      card.prefHeightProperty().bind(heightProperty());
    }

    @Override
    protected void updateItem(Path folder, boolean empty) {
      super.updateItem(folder, empty);
      @Nullable RunItem run = empty || folder == null ? null : byFolder.get(folder);
      if (run == null) {
        setGraphic(null);
      } else {
        card.show(run);
        setGraphic(card);
      }
    }

    void follow() {
      @Nullable RunItem run = isEmpty() || getItem() == null ? null : byFolder.get(getItem());
      if (run != null) {
        card.show(run);
      }
    }
  }
}
