package daybench.views.run;

import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;

/**
 * How much noisy curves are smoothed: not at all at its left end, over the whole curve at its
 * right. The share counts, not the points: the same place suits runs of hundreds of reports and of
 * tens of thousands.
 */
final class SmoothingSlider {
  private static final double USUAL = 0.33;
  private static final double WIDTH = 120;
  private static final double MOST = 0.9999;

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

  /**
   * The weight of the past for {@link daybench.controllers.curves.Smoothing}, 0 to below 1: an
   * average over n^v of n points, where the slider is at v.
   */
  static double weight(Slider slider, int points) {
    double averaged = Math.pow(Math.max(1, points), slider.getValue());
    return Math.min(MOST, 1 - 1 / averaged);
  }
}
