package daybench.engine.settings;

import daybench.datasets.UserException;
import org.jspecify.annotations.Nullable;

/**
 * The course of the learning rate.
 *
 * @param kind the shape after the warm-up
 * @param basis what is counted: seconds of the budget, or optimiser steps
 * @param warmupProportion the warm-up as a share of the total, unless {@code warmupSteps} is given
 * @param warmupSteps the warm-up in steps; only with {@link ScheduleBasis#STEPS}
 * @param decayRate the factor per decay interval of {@link ScheduleKind#EXPONENTIAL}
 * @param decayInterval of the exponential decay: seconds or steps, by the basis
 * @param finalFraction the share of the peak rate below which the decay does not go
 * @param power of {@link ScheduleKind#POLYNOMIAL}; where it is not given, 2
 */
public record ScheduleSettings(
    ScheduleKind kind,
    ScheduleBasis basis,
    double warmupProportion,
    @Nullable Long warmupSteps,
    double decayRate,
    double decayInterval,
    double finalFraction,
    @Nullable Double power) {
  private static final double SQUARE = 2;

  public ScheduleSettings {
    Checks.present("kind", kind);
    Checks.present("basis", basis);
    Checks.belowOne("warmupProportion", warmupProportion);
    if (warmupSteps != null) {
      Checks.atLeast("warmupSteps", warmupSteps, 0);
      if (basis == ScheduleBasis.TIME) {
        throw new UserException(
            "A warm-up in steps needs a schedule over steps; use warmupProportion or basis STEPS.");
      }
    }
    Checks.positive("decayRate", decayRate);
    Checks.proportion("decayRate", decayRate);
    Checks.positive("decayInterval", decayInterval);
    Checks.proportion("finalFraction", finalFraction);
    if (power != null) {
      Checks.positive("power", power);
    }
  }

  /** The paper's: linear over the wall-clock budget, warm-up for its first 6 %. */
  public static ScheduleSettings defaults() {
    return new ScheduleSettings(
        ScheduleKind.LINEAR, ScheduleBasis.TIME, 0.06, null, 0.5, 3600, 0, null);
  }

  public ScheduleSettings withKind(ScheduleKind other) {
    return new ScheduleSettings(
        other,
        basis,
        warmupProportion,
        warmupSteps,
        decayRate,
        decayInterval,
        finalFraction,
        power);
  }

  public ScheduleSettings withBasis(ScheduleBasis other) {
    return new ScheduleSettings(
        kind, other, warmupProportion, warmupSteps, decayRate, decayInterval, finalFraction, power);
  }

  public ScheduleSettings withWarmupProportion(double proportion) {
    return new ScheduleSettings(
        kind, basis, proportion, warmupSteps, decayRate, decayInterval, finalFraction, power);
  }

  public ScheduleSettings withPower(@Nullable Double exponent) {
    return new ScheduleSettings(
        kind,
        basis,
        warmupProportion,
        warmupSteps,
        decayRate,
        decayInterval,
        finalFraction,
        exponent);
  }

  /** The exponent of {@link ScheduleKind#POLYNOMIAL}. */
  public double exponent() {
    return power == null ? SQUARE : power;
  }
}
