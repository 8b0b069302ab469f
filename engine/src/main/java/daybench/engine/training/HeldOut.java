package daybench.engine.training;

/**
 * How the held-out side is predicted.
 *
 * @param loss mean cross-entropy in nats per masked token
 * @param maskedAccuracy part of the masked tokens predicted right
 * @param sequences measured
 */
public record HeldOut(double loss, double maskedAccuracy, long sequences) {
  /** Exponential of the loss. */
  public double perplexity() {
    return Math.exp(loss);
  }
}
