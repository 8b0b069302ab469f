package daybench.controllers.run;

import daybench.controllers.curves.Points;
import org.jspecify.annotations.Nullable;

/** The curves of a run at one moment. Immutable; making one copies no numbers. */
public final class RunCurves {
  /** Of a run that nothing is known of. */
  public static final RunCurves NONE = new RunCourse().curves();

  private static final double SECONDS_AN_HOUR = 3600;

  private final Track.Frozen reports;
  private final Track.Frozen validations;
  private final BudgetEnd end;

  RunCurves(Track.Frozen reports, Track.Frozen validations, BudgetEnd end) {
    this.reports = reports;
    this.validations = validations;
    this.end = end;
  }

  /** One measure over the course of the run; no points where it was never measured. */
  public Points curve(Measure measure, Along along) {
    Track.Frozen track = measure.atValidations() ? validations : reports;
    double @Nullable [] values = track.values().get(measure);
    if (values == null) {
      return Points.NONE;
    }
    return switch (along) {
      case STEP -> new Points(track.steps(), 1, values, track.size());
      case SEQUENCES -> new Points(track.sequences(), 1, values, track.size());
      case TOKENS -> new Points(track.tokens(), 1, values, track.size());
      case HOURS -> new Points(track.seconds(), 1 / SECONDS_AN_HOUR, values, track.size());
      case BUDGET ->
          end.byTime()
              ? new Points(track.seconds(), 100 / end.seconds(), values, track.size())
              : new Points(track.steps(), 100 / end.steps(), values, track.size());
    };
  }

  /** Whether anything was measured of it that is a number. */
  public boolean has(Measure measure) {
    return !Double.isNaN(curve(measure, Along.STEP).lastValue());
  }

  /** Reports and validations so far. */
  public int size() {
    return reports.size() + validations.size();
  }

  /** Where a moment of the run lies, by its step and its elapsed seconds. */
  public double place(Along along, long atStep, double elapsedSeconds) {
    double step = (double) atStep;
    return switch (along) {
      case STEP -> step;
      case HOURS -> elapsedSeconds / SECONDS_AN_HOUR;
      case BUDGET -> end.byTime() ? 100 * elapsedSeconds / end.seconds() : 100 * step / end.steps();
      case SEQUENCES -> interpolated(reports.sequences(), step);
      case TOKENS -> interpolated(reports.tokens(), step);
    };
  }

  /** A count that grows with the steps, at a step between reports. */
  private double interpolated(double[] counts, double step) {
    Points byStep = new Points(reports.steps(), 1, counts, reports.size());
    int right = byStep.firstAt(step);
    if (right == byStep.size()) {
      double last = right == 0 ? 0 : byStep.y(right - 1);
      return right == 0 || byStep.x(right - 1) == 0 ? 0 : last * step / byStep.x(right - 1);
    }
    double beforeStep = right == 0 ? 0 : byStep.x(right - 1);
    double before = right == 0 ? 0 : byStep.y(right - 1);
    double part = (step - beforeStep) / Math.max(1, byStep.x(right) - beforeStep);
    return before + part * (byStep.y(right) - before);
  }
}
