package daybench.views.run;

import daybench.controllers.run.RunFigures;
import daybench.views.controls.BudgetRing;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much of the budget is used, and of how much. */
final class BudgetTile extends HBox {
  private static final double RING = 88;

  private final BudgetRing ring = new BudgetRing(RING);
  private final Label used = new Label();
  private final Label whole = new Label();

  BudgetTile() {
    getStyleClass().addAll("panel-card", "run-tile", "budget-tile");
    Label name = new Label("Budget");
    name.getStyleClass().add("stat-name");
    used.getStyleClass().add("stat-value");
    used.setMinWidth(Region.USE_PREF_SIZE);
    whole.getStyleClass().add("stat-unit");
    whole.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(name, used, whole);
    words.getStyleClass().add("budget-words");
    getChildren().addAll(ring, words);
  }

  void show(RunFigures now) {
    ring.show(now.fraction());
    used.setText(Figures.duration(now.elapsedSeconds()));
    whole.setText(
        Double.isFinite(now.budgetSeconds())
            ? "of " + Figures.duration(now.budgetSeconds())
            : "of time used");
  }
}
