package daybench.engine.forecast;

import daybench.engine.settings.RunRequest;
import java.util.Optional;

/**
 * How far a run will get.
 *
 * @param seconds the run takes: its budget, or the time that its steps need
 * @param stepSeconds of one step
 * @param steps it makes
 * @param sequences it trains on
 * @param tokens it trains on
 * @param epochs of the corpus
 * @param validations of the held-out side, the one at the end included
 * @param heldOutSequences measured at each of them
 * @param heldOutTokens of these sequences
 * @param validationSeconds that all of them take
 * @param shareOfPaper its sequences beside the paper's
 */
public record Forecast(
    double seconds,
    double stepSeconds,
    long steps,
    long sequences,
    long tokens,
    double epochs,
    long validations,
    long heldOutSequences,
    long heldOutTokens,
    double validationSeconds,
    double shareOfPaper) {
  /**
   * Sequences that the paper's best configuration trains on in 24 hours: 23,000 steps of 4,096, and
   * some ("How to Train BERT with an Academic Budget", section 4).
   */
  public static final long PAPER_SEQUENCES = 95_000_000;

  private static final long FEWEST_STEPS = 500;
  private static final double MOST_VALIDATION = 0.25;
  private static final double LITTLE_OF_PAPER = 0.1;
  private static final long LARGE_MODEL = 60_000_000;
  private static final double MANY_EPOCHS = 40;

  /** The forecast of a run by a measurement; empty where nothing fits. */
  public static Optional<Forecast> of(Measurement measured, RunRequest request) {
    return measured
        .trialOf(request.batch().microBatch())
        .or(measured::largest)
        .map(trial -> of(measured, trial, request));
  }

  private static Forecast of(Measurement measured, MicroBatchTrial trial, RunRequest request) {
    int batch = request.batch().effectiveBatch();
    double step = batch / trial.sequencesPerSecond() + measured.updateSeconds();
    long heldOut = Math.min(measured.heldOutSequences(), request.validation().maximumSequences());
    double validation = heldOut * measured.validationSecondsPerSequence();
    double budget = end(request);
    Long most = request.budget().maximumSteps();
    long validations;
    long steps;
    double seconds;
    if (most != null && most * step < budget) {
      steps = most;
      validations = validations(request, most * step);
      seconds = most * step + validations * validation;
    } else {
      validations = validations(request, budget);
      steps = (long) Math.max(0, (budget - validations * validation) / step);
      seconds = budget;
    }
    long sequences = steps * batch;
    return new Forecast(
        seconds,
        step,
        steps,
        sequences,
        Math.round(sequences * measured.tokensPerSequence()),
        (double) sequences / Math.max(1, measured.trainingSequences()),
        validations,
        heldOut,
        Math.round(heldOut * measured.tokensPerSequence()),
        validations * validation,
        (double) sequences / PAPER_SEQUENCES);
  }

  private static double end(RunRequest request) {
    Double seconds = request.budget().seconds();
    Double exit = request.budget().exitAtSeconds();
    double budget = seconds == null ? Double.POSITIVE_INFINITY : seconds;
    return exit == null ? budget : Math.min(budget, exit);
  }

  private static long validations(RunRequest request, double seconds) {
    double bySeconds = request.validation().everySeconds();
    double byFraction = request.validation().everyBudgetFraction();
    double pause =
        Math.min(
            bySeconds > 0 ? bySeconds : Double.POSITIVE_INFINITY,
            byFraction > 0 ? byFraction * seconds : Double.POSITIVE_INFINITY);
    return Double.isInfinite(pause) ? 1 : Math.max(1, (long) Math.ceil(seconds / pause - 1e-9));
  }

  /** Why this will not do, in a sentence, where it will not. */
  public Optional<String> warning(RunRequest request) {
    if (steps < FEWEST_STEPS) {
      return Optional.of(
          ("The budget is enough for about %,d steps, too few to learn much; make the model or the"
                  + " effective batch smaller, or the budget larger.")
              .formatted(steps));
    }
    if (validationSeconds > MOST_VALIDATION * seconds) {
      return Optional.of(
          ("Validation would take %.0f %% of the budget; validate less often or on fewer"
                  + " sequences.")
              .formatted(100 * validationSeconds / seconds));
    }
    if (request.model().parameterCount() >= LARGE_MODEL && shareOfPaper < LITTLE_OF_PAPER) {
      return Optional.of(
          ("The budget reaches %.1f %% of the sequences that the paper trains a model of this"
                  + " class on; it will stay far from what it could learn. A smaller model makes"
                  + " more of this budget.")
              .formatted(100 * shareOfPaper));
    }
    if (epochs > MANY_EPOCHS) {
      return Optional.of(
          ("The run would see the corpus %.0f times over; more text would serve it better than more"
                  + " time.")
              .formatted(epochs));
    }
    return Optional.empty();
  }
}
