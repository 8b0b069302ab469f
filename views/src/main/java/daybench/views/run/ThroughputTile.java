package daybench.views.run;

import daybench.controllers.curves.Points;
import daybench.views.controls.Sparkline;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How fast the run is, now and over the last minutes. */
final class ThroughputTile extends VBox {
  private static final int SHOWN = 60;

  private final Label value = new Label();
  private final Label waiting = new Label();
  private final Sparkline course = new Sparkline();

  ThroughputTile() {
    Label name = new Label("Throughput");
    name.getStyleClass().add("stat-name");
    value.getStyleClass().add("stat-value");
    Label unit = new Label("tokens/s");
    unit.getStyleClass().add("stat-unit");
    HBox figure = new HBox(value, unit);
    figure.getStyleClass().add("stat-figure");
    waiting.getStyleClass().add("stat-unit");
    course.getStyleClass().add("throughput-course");
    getStyleClass().addAll("panel-card", "run-tile", "throughput-tile");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(name, figure, course, waiting);
  }

  void show(double tokensPerSecond, double waitingFraction) {
    value.setText(Figures.count(tokensPerSecond));
    waiting.setText(
        Double.isFinite(waitingFraction)
            ? Figures.fixed(100 * waitingFraction, 1) + " % waiting for data"
            : "");
    setAccessibleText("Throughput " + value.getText() + " tokens per second");
  }

  void course(Points throughput) {
    List<Double> last = new ArrayList<>();
    for (int i = Math.max(0, throughput.size() - SHOWN); i < throughput.size(); i++) {
      if (!Double.isNaN(throughput.y(i))) {
        last.add(throughput.y(i));
      }
    }
    course.show(last);
  }
}
