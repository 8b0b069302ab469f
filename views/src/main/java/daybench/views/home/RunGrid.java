package daybench.views.home;

import daybench.controllers.home.RunItem;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** The cards of the runs, as many in a row as there is room for. Only those in view exist. */
final class RunGrid extends GridView<RunItem> {
  private static final double GAP = 8;
  private static final double NARROWEST = 340;
  private static final double HEIGHT = 184;
  private static final double SCROLL_BAR = 24;

  private final Set<RunCard> cards = Collections.newSetFromMap(new WeakHashMap<>());

  RunGrid(HomeActions actions) {
    super(actions.model().runs());
    getStyleClass().add("run-grid");
    setHorizontalCellSpacing(GAP);
    setVerticalCellSpacing(GAP);
    setCellHeight(HEIGHT);
    setCellWidth(NARROWEST);
    setCellFactory(grid -> new Cell(actions));
    widthProperty().subscribe(this::fit);
  }

  private void fit(Number width) {
    double room = width.doubleValue() - SCROLL_BAR;
    int columns = Math.max(1, (int) (room / (NARROWEST + 2 * GAP)));
    setCellWidth(Math.max(NARROWEST, Math.floor(room / columns - 2 * GAP)));
  }

  /** Shows what changes without the runs. */
  void refresh() {
    cards.forEach(RunCard::refresh);
  }

  private final class Cell extends GridCell<RunItem> {
    private final RunCard card;

    Cell(HomeActions actions) {
      card = new RunCard(actions);
      cards.add(card);
      setText(null);
      card.prefWidthProperty().bind(widthProperty());
      card.prefHeightProperty().bind(heightProperty());
    }

    @Override
    protected void updateItem(RunItem item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
      } else {
        card.show(item);
        setGraphic(card);
      }
    }
  }
}
