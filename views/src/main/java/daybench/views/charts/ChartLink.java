package daybench.views.charts;

import daybench.controllers.curves.Range;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What charts of one horizontal axis share: the stretch shown, and the place pointed at. */
public final class ChartLink {
  private final ObjectProperty<Range> window =
      new SimpleObjectProperty<>(this, "window", Range.EMPTY);
  private final DoubleProperty pointed = new SimpleDoubleProperty(this, "pointed", Double.NaN);

  /** The stretch shown; empty for all there is. */
  public ObjectProperty<Range> window() {
    return window;
  }

  /** The place pointed at; NaN for none. */
  public DoubleProperty pointed() {
    return pointed;
  }

  /** Shows all again, and points at nothing. */
  public void reset() {
    window.set(Range.EMPTY);
    pointed.set(Double.NaN);
  }
}
