package daybench.datasets.corpus;

import java.util.function.IntPredicate;

/** What a model that knows but the frequencies of tokens would reach. */
final class UnigramEntropy {
  private UnigramEntropy() {}

  /**
   * The mean of -ln p over the held-out tokens that are not special, p being the frequency among
   * the training side's, one added to each token's count. In nats; NaN where there are none.
   */
  static double of(long[] training, long[] heldOut, IntPredicate isSpecial) {
    double total = 0;
    for (int id = 0; id < training.length; id++) {
      total += isSpecial.test(id) ? 0 : training[id] + 1.0;
    }
    double sum = 0;
    double tokens = 0;
    for (int id = 0; id < training.length; id++) {
      if (heldOut[id] > 0 && !isSpecial.test(id)) {
        sum -= heldOut[id] * Math.log((training[id] + 1.0) / total);
        tokens += heldOut[id];
      }
    }
    return sum / tokens;
  }
}
