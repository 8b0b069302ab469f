package daybench.views.controls;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** How much of a budget is used: a ring with the percentage in it. */
public final class BudgetRing extends Region {
  private static final double STROKE = 5;
  private static final double STEPS_A_DEGREE = 2;

  private final Circle track = new Circle();
  private final Arc arc = new Arc();
  private final Text percent = new Text();

  /**
   * A ring.
   *
   * @param size its diameter, in pixels
   */
  public BudgetRing(double size) {
    double centre = size / 2;
    double radius = centre - STROKE / 2;
    getStyleClass().add("budget-ring");
    track.setCenterX(centre);
    track.setCenterY(centre);
    track.setRadius(radius);
    track.setStrokeWidth(STROKE);
    track.getStyleClass().add("budget-ring-track");
    arc.setCenterX(centre);
    arc.setCenterY(centre);
    arc.setRadiusX(radius);
    arc.setRadiusY(radius);
    arc.setStartAngle(90);
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(STROKE);
    arc.getStyleClass().add("budget-ring-arc");
    percent.setTextOrigin(VPos.CENTER);
    percent.setBoundsType(TextBoundsType.VISUAL);
    percent.getStyleClass().add("budget-ring-text");
    getChildren().addAll(track, arc, percent);
    getChildren().forEach(child -> child.setManaged(false));
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
  }

  /** Shows a part, 0 to 1. */
  public void show(double fraction) {
    double part = Math.clamp(fraction, 0.0, 1.0);
    // By steps of less than a pixel, so that a day's budget is not drawn anew each second.
    arc.setLength(-Math.round(360 * part * STEPS_A_DEGREE) / STEPS_A_DEGREE);
    arc.setVisible(part > 0);
    // Rounded down: 100 % is said of what is complete only.
    String text = String.format(Locale.ROOT, "%d%%", (int) (part * 100));
    if (!text.equals(percent.getText())) {
      percent.setText(text);
      setAccessibleText(text + " of the budget used");
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    percent.setX((getWidth() - percent.getLayoutBounds().getWidth()) / 2);
    percent.setY(getHeight() / 2);
  }
}
