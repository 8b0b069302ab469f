package daybench.engine.training;

/**
 * What a step did.
 *
 * @param lossSum summed cross-entropy of the effective batch, in nats
 * @param predictions masked tokens in it
 * @param sequences in it
 * @param tokens in it, padding not counted
 * @param gradientNorm before clipping; NaN where the loss was not finite already
 * @param sound whether the weights were updated; false where loss or gradient was not finite
 */
record StepResult(
    double lossSum,
    long predictions,
    int sequences,
    long tokens,
    double gradientNorm,
    boolean sound) {
  /** What was wrong with a step that is not sound. */
  String fault() {
    return Double.isFinite(lossSum)
        ? "the gradient is not finite"
        : "the loss is " + (Double.isNaN(lossSum) ? "not a number" : "infinite");
  }
}
