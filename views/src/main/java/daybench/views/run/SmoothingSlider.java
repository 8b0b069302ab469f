package daybench.views.run;

import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;

/**
 * How much noisy curves are smoothed: none at its left end, over hundreds of points at its right.
 */
final class SmoothingSlider {
  private static final double USUAL = 0.6;
  private static final double WIDTH = 120;
  private static final double SLOWEST = 3;

  private SmoothingSlider() {}

  static Slider make() {
    Slider slider = new Slider(0, 1, USUAL);
    slider.setPrefWidth(WIDTH);
    slider.setMinWidth(WIDTH / 2);
    slider.setBlockIncrement(0.1);
    slider.setTooltip(
        new Tooltip("Smoothing of noisy curves: an exponential average of the reports before"));
    slider.setAccessibleText("Smoothing of noisy curves");
    return slider;
  }

  /** The weight of the past for {@link daybench.controllers.curves.Smoothing}: 0 to 0.999. */
  static double weight(Slider slider) {
    double value = slider.getValue();
    return value <= 0 ? 0 : 1 - Math.pow(10, -SLOWEST * value);
  }
}
