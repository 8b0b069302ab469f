package daybench.controllers.run;

import daybench.engine.run.RunEvent;
import daybench.engine.run.TimedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a run tell, gathered for curves and lists. Steps that were lost and made again
 * drop out of the curves. For one thread.
 */
final class RunCourse {
  private static final double BYTES_A_GIGABYTE = 1e9;
  private static final int MOST_PREDICTIONS = 500;
  private static final int MOST_MARKS = 5_000;

  private final Track reports =
      new Track(
          List.of(
              Measure.TRAINING_LOSS,
              Measure.TOKENS_PER_SECOND,
              Measure.LEARNING_RATE,
              Measure.GRADIENT_NORM,
              Measure.PROCESSOR_LOAD,
              Measure.MEMORY,
              Measure.GPU_LOAD,
              Measure.GPU_MEMORY,
              Measure.GPU_TEMPERATURE,
              Measure.GPU_POWER));
  private final Track validations =
      new Track(List.of(Measure.HELD_OUT_LOSS, Measure.MASKED_ACCURACY));
  private final List<Prediction> predictions = new ArrayList<>();
  private List<Mark> newMarks = new ArrayList<>();
  private BudgetEnd end = BudgetEnd.UNKNOWN;
  private RunEvent.@Nullable Environment environment;
  private RunEvent.@Nullable Progress last;
  private boolean predictionsChanged;

  /** The budget that parts are told of. */
  void end(BudgetEnd now) {
    end = now;
  }

  /** Takes the next event. */
  void add(TimedEvent timed) {
    Instant time = timed.time();
    switch (timed.event()) {
      case RunEvent.Progress one -> progress(one);
      case RunEvent.Validation one -> validation(time, one);
      case RunEvent.Started one -> {
        takeBack(one.fromStep());
        mark(Mark.Kind.START, time, one.fromStep(), one.elapsedSeconds(), MarkTexts.of(one));
      }
      case RunEvent.WentBack one -> {
        takeBack(one.toStep());
        mark(Mark.Kind.WENT_BACK, time, one.message());
      }
      case RunEvent.Environment one -> environment = one;
      case RunEvent.Predictions one -> predictions(one);
      case RunEvent.CheckpointSaved one ->
          mark(Mark.Kind.CHECKPOINT, time, one.step(), reports.lastSeconds(), MarkTexts.of(one));
      case RunEvent.StepSkipped one ->
          mark(Mark.Kind.SKIP, time, one.step(), reports.lastSeconds(), MarkTexts.of(one));
      case RunEvent.Warning one -> mark(Mark.Kind.WARNING, time, one.message());
      case RunEvent.RequestTaken one -> mark(Mark.Kind.REQUEST, time, MarkTexts.of(one));
      case RunEvent.BudgetChanged one -> mark(Mark.Kind.BUDGET, time, MarkTexts.of(one));
      case RunEvent.StateChanged one ->
          mark(Mark.Kind.STATE, time, one.step(), one.elapsedSeconds(), MarkTexts.of(one));
    }
  }

  private void progress(RunEvent.Progress one) {
    last = one;
    reports.at(one.step(), one.sequences(), one.tokens(), one.elapsedSeconds());
    reports.put(Measure.TRAINING_LOSS, number(one.loss()));
    reports.put(Measure.TOKENS_PER_SECOND, one.tokensPerSecond());
    reports.put(Measure.LEARNING_RATE, one.learningRate());
    reports.put(Measure.GRADIENT_NORM, number(one.gradientNorm()));
    reports.put(Measure.PROCESSOR_LOAD, 100 * number(one.processorLoad()));
    reports.put(Measure.MEMORY, gigabytes(one.memoryBytes()));
    RunEvent.@Nullable Gpu gpu = one.gpu();
    reports.put(Measure.GPU_LOAD, gpu == null ? Double.NaN : 100 * number(gpu.utilisation()));
    reports.put(Measure.GPU_MEMORY, gpu == null ? Double.NaN : gigabytes(gpu.memoryUsedBytes()));
    reports.put(
        Measure.GPU_TEMPERATURE, gpu == null ? Double.NaN : number(gpu.temperatureCelsius()));
    reports.put(Measure.GPU_POWER, gpu == null ? Double.NaN : number(gpu.powerWatts()));
  }

  private void validation(Instant time, RunEvent.Validation one) {
    // A validation does not tell these counts; the last report does, up to a second before.
    double ratio = reports.lastStep() > 0 ? (double) one.step() / reports.lastStep() : 1;
    validations.at(
        one.step(),
        Math.round(reports.lastSequences() * ratio),
        Math.round(reports.lastTokens() * ratio),
        one.elapsedSeconds());
    validations.put(Measure.HELD_OUT_LOSS, number(one.loss()));
    validations.put(Measure.MASKED_ACCURACY, 100 * one.maskedAccuracy());
    mark(Mark.Kind.VALIDATION, time, one.step(), one.elapsedSeconds(), MarkTexts.of(one));
  }

  private void predictions(RunEvent.Predictions one) {
    predictions.add(Prediction.of(one));
    if (predictions.size() > MOST_PREDICTIONS) {
      predictions.remove(1); // keeps the very first, which shows where it began
    }
    predictionsChanged = true;
  }

  private void takeBack(long step) {
    reports.takeBack(step);
    validations.takeBack(step);
    predictionsChanged |= predictions.removeIf(one -> one.step() > step);
  }

  private void mark(Mark.Kind kind, Instant time, String text) {
    mark(kind, time, reports.lastStep(), reports.lastSeconds(), text);
  }

  private void mark(Mark.Kind kind, Instant time, long step, double seconds, String text) {
    newMarks.add(new Mark(kind, time, step, seconds, text));
    if (newMarks.size() > 2 * MOST_MARKS) {
      newMarks = new ArrayList<>(newMarks.subList(MOST_MARKS, newMarks.size()));
    }
  }

  /** What happened since the last call, oldest first. */
  List<Mark> takeNewMarks() {
    List<Mark> taken = List.copyOf(newMarks);
    newMarks = new ArrayList<>();
    return taken;
  }

  /** All completions of sentences, oldest first, if there are others than at the last call. */
  Optional<List<Prediction>> takeNewPredictions() {
    boolean changed = predictionsChanged;
    predictionsChanged = false;
    return changed ? Optional.of(List.copyOf(predictions)) : Optional.empty();
  }

  /** The curves so far. */
  RunCurves curves() {
    return new RunCurves(reports.frozen(), validations.frozen(), end);
  }

  /** What the last process computes with. */
  RunEvent.@Nullable Environment environment() {
    return environment;
  }

  /** The last report. */
  RunEvent.@Nullable Progress last() {
    return last;
  }

  private static double gigabytes(@Nullable Long bytes) {
    return bytes == null ? Double.NaN : bytes / BYTES_A_GIGABYTE;
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
