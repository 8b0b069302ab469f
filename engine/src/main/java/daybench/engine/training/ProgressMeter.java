package daybench.engine.training;

/** Averages over the steps since the last report. */
final class ProgressMeter {
  private double lossSum;
  private long predictions;
  private long tokens;
  private double stepSeconds;
  private double waitedSeconds;
  private double gradientNorm = Double.NaN;
  private double learningRate;

  /** Adds a step that took so long, of which so much was waiting for batches. */
  void add(StepResult step, double rate, double seconds, double waited) {
    if (step.sound()) {
      lossSum += step.lossSum();
      predictions += step.predictions();
    }
    tokens += step.tokens();
    stepSeconds += seconds;
    waitedSeconds += waited;
    gradientNorm = step.gradientNorm();
    learningRate = rate;
  }

  /** NaN where no step was sound. */
  double loss() {
    return predictions == 0 ? Double.NaN : lossSum / predictions;
  }

  /** Of the time spent on steps: validation, saving and pauses do not slow it. */
  double tokensPerSecond() {
    return stepSeconds > 0 ? tokens / stepSeconds : 0;
  }

  double waitingFraction() {
    return stepSeconds > 0 ? Math.clamp(waitedSeconds / stepSeconds, 0, 1) : 0;
  }

  /** Of the last step. */
  double gradientNorm() {
    return gradientNorm;
  }

  /** Of the last step. */
  double learningRate() {
    return learningRate;
  }

  /** Whether there is nothing to report. */
  boolean isEmpty() {
    return tokens == 0;
  }

  void reset() {
    lossSum = 0;
    predictions = 0;
    tokens = 0;
    stepSeconds = 0;
    waitedSeconds = 0;
  }
}
