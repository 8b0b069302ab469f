package daybench.engine.settings;

/**
 * AdamW with decoupled weight decay; biases and norms are not decayed.
 *
 * @param learningRate the peak rate, times which the schedule's factor is the rate of a step
 * @param beta1 the decay of the mean of the gradients
 * @param beta2 the decay of the mean of their squares
 * @param epsilon what is added to the root of the second
 * @param weightDecay the decay per step and unit of learning rate
 * @param gradientClip the largest global norm of the gradients; 0 clips nothing
 */
public record OptimiserSettings(
    double learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    double gradientClip) {
  public OptimiserSettings {
    Checks.positive("learningRate", learningRate);
    Checks.belowOne("beta1", beta1);
    Checks.belowOne("beta2", beta2);
    Checks.positive("epsilon", epsilon);
    Checks.notNegative("weightDecay", weightDecay);
    Checks.notNegative("gradientClip", gradientClip);
  }

  /** The paper's best configuration. */
  public static OptimiserSettings defaults() {
    return new OptimiserSettings(1e-3, 0.9, 0.98, 1e-6, 0.01, 0);
  }

  public OptimiserSettings withLearningRate(double rate) {
    return new OptimiserSettings(rate, beta1, beta2, epsilon, weightDecay, gradientClip);
  }
}
