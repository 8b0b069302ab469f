package daybench.controllers.newrun;

import daybench.engine.schedule.LearningRateSchedule;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ScheduleBasis;
import java.util.ArrayList;
import java.util.List;

/**
 * The learning rate over the budget.
 *
 * @param points from the beginning to the end, equally far apart
 * @param unit what is counted along it: hours, minutes or steps
 */
public record RateCurve(List<Point> points, String unit) {
  private static final int POINTS = 240;
  private static final double HOUR = 3_600;

  /** A rate at a place, in units of the curve. */
  public record Point(double at, double rate) {}

  public RateCurve {
    points = List.copyOf(points);
  }

  /** The curve of a run. */
  static RateCurve of(RunRequest request) {
    LearningRateSchedule schedule = LearningRateSchedule.of(request.schedule());
    Double seconds = request.budget().seconds();
    Long steps = request.budget().maximumSteps();
    boolean bySteps =
        steps != null && (seconds == null || request.schedule().basis() == ScheduleBasis.STEPS);
    double total = HOUR;
    if (bySteps && steps != null) {
      total = steps.doubleValue();
    } else if (seconds != null) {
      total = seconds;
    }
    boolean hours = !bySteps && total >= 2 * HOUR;
    double unit = bySteps ? 1 : hours ? HOUR : 60;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= POINTS; i++) {
      double at = total * i / POINTS;
      points.add(
          new Point(at / unit, request.optimiser().learningRate() * schedule.factor(at, total)));
    }
    return new RateCurve(points, bySteps ? "Steps" : hours ? "Hours" : "Minutes");
  }
}
