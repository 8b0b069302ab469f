package daybench.views.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** A small curve without axes, as wide and as high as it is given room. */
public final class Sparkline extends Region {
  private static final double MARGIN = 3;
  private static final double DOT = 2.5;

  private final Path area = new Path();
  private final Path line = new Path();
  private final Circle end = new Circle(DOT);
  private List<Double> values = List.of();

  public Sparkline() {
    getStyleClass().add("sparkline");
    area.getStyleClass().add("sparkline-area");
    line.getStyleClass().add("sparkline-line");
    end.getStyleClass().add("sparkline-end");
    area.setManaged(false);
    line.setManaged(false);
    end.setManaged(false);
    getChildren().addAll(area, line, end);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /** Shows values, equally far apart, the last one marked. */
  public void show(List<Double> now) {
    if (!now.equals(values)) {
      values = List.copyOf(now);
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    draw();
  }

  private void draw() {
    double width = getWidth() - 2 * MARGIN;
    double height = getHeight() - 2 * MARGIN;
    boolean shown = !values.isEmpty() && width > 0 && height > 0;
    end.setVisible(shown);
    if (!shown) {
      area.getElements().clear();
      line.getElements().clear();
      return;
    }
    double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double range = highest > lowest ? highest - lowest : 1;
    // Given as a whole: each change of a path's elements is told to all that depend on it.
    List<PathElement> above = new ArrayList<>();
    List<PathElement> below = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double x = MARGIN + (values.size() == 1 ? width : width * i / (values.size() - 1));
      double y = MARGIN + height * (highest - values.get(i)) / range;
      above.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      if (i == 0) {
        below.add(new MoveTo(x, getHeight()));
      }
      below.add(new LineTo(x, y));
      end.setCenterX(x);
      end.setCenterY(y);
    }
    below.add(new LineTo(end.getCenterX(), getHeight()));
    line.getElements().setAll(above);
    area.getElements().setAll(below);
  }
}
