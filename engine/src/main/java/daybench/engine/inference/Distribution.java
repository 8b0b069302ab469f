package daybench.engine.inference;

import daybench.datasets.UserException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The probabilities of all tokens at one position, from its logits. */
final class Distribution {
  private final float[] logits;
  private final double logSum;

  /**
   * Normalises logits.
   *
   * @throws UserException where they are not finite
   */
  Distribution(float[] logits) {
    this.logits = logits;
    double greatest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      greatest = Math.max(greatest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - greatest);
    }
    this.logSum = greatest + Math.log(sum);
    if (!Double.isFinite(logSum)) {
      throw new UserException(
          "The model predicts no finite numbers: it has diverged; take an earlier checkpoint.");
    }
  }

  /** Minus the logarithm of a token's probability, in nats. */
  double surprisal(int id) {
    return logSum - logits[id];
  }

  /** The ids of the most probable tokens, most probable first; of equal ones the lower id first. */
  List<Integer> top(int count) {
    Comparator<Integer> better =
        Comparator.<Integer>comparingDouble(id -> -logits[id]).thenComparing(id -> id);
    PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
    for (int id = 0; id < logits.length; id++) {
      if (best.size() < count) {
        best.add(id);
      } else if (logits[id] > logits[best.element()]) {
        best.remove();
        best.add(id);
      }
    }
    return best.stream().sorted(better).toList();
  }
}
