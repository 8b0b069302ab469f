package daybench.views.run;

import daybench.controllers.run.RunFigures;
import daybench.views.charts.ChartColours;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** How much of the budget is used, and what is left. */
final class BudgetTile extends StackPane {
  private static final double SIZE = 128;

  private final ChartColours colours = new ChartColours(this::dress);
  private final Tile tile =
      TileBuilder.create()
          .skinType(Tile.SkinType.CIRCULAR_PROGRESS)
          .prefSize(SIZE, SIZE)
          .minSize(SIZE, SIZE)
          .animated(false)
          .title("Budget")
          .unit("%")
          .decimals(0)
          .roundedCorners(false)
          .build();

  BudgetTile() {
    getStyleClass().addAll("panel-card", "run-tile");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    getChildren().addAll(colours, tile);
    dress();
  }

  private void dress() {
    tile.setBackgroundColor(Color.TRANSPARENT);
    tile.setForegroundColor(colours.strong());
    tile.setTitleColor(colours.text());
    tile.setTextColor(colours.text());
    tile.setValueColor(colours.strong());
    tile.setUnitColor(colours.text());
    tile.setBarColor(colours.curve(0));
    tile.setBarBackgroundColor(colours.grid());
  }

  void show(RunFigures now) {
    // Rounded down: 100 % is said of what is complete only.
    double percent = Math.floor(100 * now.fraction());
    String used = Figures.duration(now.elapsedSeconds());
    boolean byTime = Double.isFinite(now.budgetSeconds());
    String text = byTime ? used + " of " + Figures.duration(now.budgetSeconds()) : used + " used";
    if (tile.getValue() != percent) {
      tile.setValue(percent);
    }
    if (!text.equals(tile.getText())) {
      tile.setText(text);
    }
    setAccessibleText("%.0f%% of the budget used, %s".formatted(percent, text));
  }
}
