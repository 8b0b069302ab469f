package daybench.controllers.run;

import daybench.engine.run.RunEvent;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.RunRequest;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run at one moment; NaN where unknown.
 *
 * @param step optimiser steps made
 * @param sequences trained on, epochs counted
 * @param plannedSequences that it will have been trained on at the end, at the pace so far
 * @param tokens trained on
 * @param epochs passes over the training side
 * @param elapsedSeconds budget used
 * @param budgetSeconds the whole budget; NaN where it ends by steps
 * @param maximumSteps at which it ends; NaN where it ends by time
 * @param fraction part of the budget used, 0 to 1
 * @param etaSeconds to the end; NaN where unknown or where it is not live
 * @param loss training loss of the last report
 * @param heldOutLoss of the last validation
 * @param maskedAccuracy of the last validation, in percent
 * @param tokensPerSecond of the last report
 * @param waitingFraction part of the time spent waiting for batches, 0 to 1
 * @param processorLoad of its process, in percent of all processors
 * @param memoryGigabytes resident memory of its process
 * @param gpu whether there are figures of a GPU
 * @param gpuLoad in percent
 */
public record RunFigures(
    double step,
    double sequences,
    double plannedSequences,
    double tokens,
    double epochs,
    double elapsedSeconds,
    double budgetSeconds,
    double maximumSteps,
    double fraction,
    double etaSeconds,
    double loss,
    double heldOutLoss,
    double maskedAccuracy,
    double tokensPerSecond,
    double waitingFraction,
    double processorLoad,
    double memoryGigabytes,
    boolean gpu,
    double gpuLoad,
    double gpuMemoryGigabytes,
    double gpuMemoryTotalGigabytes,
    double gpuTemperatureCelsius,
    double gpuPowerWatts) {
  private static final double BYTES_A_GIGABYTE = 1e9;
  private static final double TOO_EARLY = 0.001;

  /** Of a run that nothing is known of. */
  public static final RunFigures NONE = of(null, null, RunCurves.NONE, null, false);

  static RunFigures of(
      @Nullable RunRequest request,
      @Nullable RunStatus status,
      RunCurves curves,
      RunEvent.@Nullable Progress last,
      boolean live) {
    BudgetEnd end = request == null ? BudgetEnd.UNKNOWN : BudgetEnd.of(request.budget());
    double fraction = status == null ? 0 : Math.clamp(status.budgetFraction(), 0.0, 1.0);
    double sequences = status == null ? 0 : status.sequences();
    RunEvent.@Nullable Gpu gpu = last == null ? null : last.gpu();
    return new RunFigures(
        status == null ? 0 : status.step(),
        sequences,
        planned(request, sequences, fraction, end),
        status == null ? 0 : status.tokens(),
        last == null ? Double.NaN : last.epochs(),
        status == null ? 0 : status.elapsedSeconds(),
        request == null ? Double.NaN : end.seconds(),
        end.steps(),
        fraction,
        live && last != null ? number(last.etaSeconds()) : Double.NaN,
        curves.curve(Measure.TRAINING_LOSS, Along.STEP).lastValue(),
        curves.curve(Measure.HELD_OUT_LOSS, Along.STEP).lastValue(),
        curves.curve(Measure.MASKED_ACCURACY, Along.STEP).lastValue(),
        last == null ? Double.NaN : last.tokensPerSecond(),
        last == null ? Double.NaN : last.waitingFraction(),
        last == null ? Double.NaN : 100 * number(last.processorLoad()),
        last == null ? Double.NaN : gigabytes(last.memoryBytes()),
        gpu != null,
        gpu == null ? Double.NaN : 100 * number(gpu.utilisation()),
        gpu == null ? Double.NaN : gigabytes(gpu.memoryUsedBytes()),
        gpu == null ? Double.NaN : gigabytes(gpu.memoryTotalBytes()),
        gpu == null ? Double.NaN : number(gpu.temperatureCelsius()),
        gpu == null ? Double.NaN : number(gpu.powerWatts()));
  }

  private static double planned(
      @Nullable RunRequest request, double sequences, double fraction, BudgetEnd end) {
    if (request != null && !end.byTime()) {
      return end.steps() * request.batch().effectiveBatch();
    }
    return fraction < TOO_EARLY ? Double.NaN : sequences / fraction;
  }

  private static double gigabytes(@Nullable Long bytes) {
    return bytes == null ? Double.NaN : bytes / BYTES_A_GIGABYTE;
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
