package daybench.engine.finetuning;

import ai.djl.ndarray.NDManager;
import daybench.engine.model.SequenceClassifier;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.torch.TensorList;
import daybench.engine.training.AdamW;
import daybench.engine.training.Learner;
import java.util.List;

/** Trains a classifier, a batch a step. */
final class ClassifierLearner implements AutoCloseable {
  /** Examples computed at once: more at a time need more memory and are no faster. */
  private static final int MICRO_BATCH = 32;

  private final SequenceClassifier classifier;
  private final AdamW optimiser;
  private final boolean segments;
  private final int padId;

  /**
   * @param segments whether the second text of a pair has a token type of its own
   */
  ClassifierLearner(
      SequenceClassifier classifier, OptimiserSettings optimiser, boolean segments, int padId) {
    this.classifier = classifier;
    this.optimiser = new AdamW(classifier.manager(), classifier.masters(), optimiser);
    this.segments = segments;
    this.padId = padId;
  }

  /**
   * Makes a step.
   *
   * @return the mean loss of the batch before it; not finite where nothing was changed
   */
  double step(List<EncodedText> texts, double[] targets, double rate) {
    double sum = 0;
    for (int from = 0; from < texts.size() && Double.isFinite(sum); from += MICRO_BATCH) {
      sum += accumulate(texts, targets, from, Math.min(texts.size(), from + MICRO_BATCH));
    }
    if (!Double.isFinite(sum)) {
      return sum;
    }
    Learner.Update update =
        optimiser.update(
            classifier.module(), rate, texts.size(), classifier.masters(), classifier.work());
    return update.made() ? sum / texts.size() : Double.NaN;
  }

  /** Adds the gradients of some texts; those before {@code from} are forgotten where it is 0. */
  double accumulate(List<EncodedText> texts, double[] targets, int from, int to) {
    float[] wanted = new float[to - from];
    for (int i = from; i < to; i++) {
      wanted[i - from] = (float) targets[i];
    }
    try (NDManager step = classifier.manager().newSubManager()) {
      return classifier
          .module()
          .differentiate(
              ClassifierBatch.of(step, texts.subList(from, to), segments, padId)
                  .call("accumulate")
                  .with(step.create(wanted))
                  .with(step.create(from == 0 ? 1 : 0))
                  .with(classifier.masters())
                  .with(classifier.work())
                  .with(optimiser.gradients()))
          .getFloat();
    }
  }

  /** Sums of gradients, in the order of the layout. */
  TensorList gradients() {
    return optimiser.gradients();
  }

  @Override
  public void close() {
    optimiser.close();
  }
}
