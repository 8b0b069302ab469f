package daybench.views.controls;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

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
    area.getElements().clear();
    line.getElements().clear();
    end.setVisible(!values.isEmpty());
    double width = getWidth() - 2 * MARGIN;
    double height = getHeight() - 2 * MARGIN;
    if (values.isEmpty() || width <= 0 || height <= 0) {
      end.setVisible(false);
      return;
    }
    double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double range = highest > lowest ? highest - lowest : 1;
    for (int i = 0; i < values.size(); i++) {
      double x = MARGIN + (values.size() == 1 ? width : width * i / (values.size() - 1));
      double y = MARGIN + height * (highest - values.get(i)) / range;
      if (i == 0) {
        line.getElements().add(new MoveTo(x, y));
        area.getElements().add(new MoveTo(x, getHeight()));
      } else {
        line.getElements().add(new LineTo(x, y));
      }
      area.getElements().add(new LineTo(x, y));
      end.setCenterX(x);
      end.setCenterY(y);
    }
    area.getElements().add(new LineTo(end.getCenterX(), getHeight()));
  }
}
