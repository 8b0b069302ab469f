package daybench.controllers.newrun;

import daybench.engine.settings.ModelSettings;

/**
 * About how much memory training takes, from the shape of the model alone. Measuring knows better.
 *
 * @param weightBytes weights, gradients and the optimiser's moments in fp32, and a copy of the
 *     weights in bf16
 * @param activationBytes what a micro-batch keeps for its gradient
 */
public record MemoryEstimate(long weightBytes, long activationBytes) {
  // Master weights, gradients and two moments of 4 bytes, and a copy of 2.
  private static final int BYTES_A_PARAMETER = 18;
  private static final int BYTES_AN_ACTIVATION = 4;
  // Kept of a layer in units of the hidden width: norms, queries, keys, values, attention and
  // residual sums, about; and of the feed-forward part in units of its width: before and after the
  // activation.
  private static final int HIDDEN_KEPT = 9;
  private static final int INNER_KEPT = 2;

  /** The estimate of a model and of micro-batches of so many sequences of so many tokens. */
  static MemoryEstimate of(ModelSettings model, int microBatch, int length, double maskingRate) {
    long tokens = (long) microBatch * length;
    long layer =
        tokens
            * (HIDDEN_KEPT * (long) model.hiddenSize()
                + INNER_KEPT * (long) model.intermediateSize());
    long predictions = Math.round(tokens * maskingRate);
    // Scores over the vocabulary, their softmax and its gradient.
    long head = 3 * predictions * model.paddedVocabularySize();
    return new MemoryEstimate(
        BYTES_A_PARAMETER * model.parameterCount(),
        BYTES_AN_ACTIVATION * (model.layers() * layer + head));
  }

  public long totalBytes() {
    return weightBytes + activationBytes;
  }
}
