package daybench.engine.finetuning;

import ai.djl.ndarray.NDManager;
import daybench.datasets.CancelSignal;
import daybench.engine.model.SequenceClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Computes the outputs of a classifier, without dropout. */
final class ClassifierScorer {
  private static final int BATCH = 64;

  private final SequenceClassifier classifier;
  private final boolean segments;
  private final int padId;

  ClassifierScorer(SequenceClassifier classifier, boolean segments, int padId) {
    this.classifier = classifier;
    this.segments = segments;
    this.padId = padId;
  }

  /** The outputs for each text, in their order. */
  float[][] outputs(List<EncodedText> texts, CancelSignal cancel) {
    return outputs(texts, done -> {}, cancel);
  }

  /**
   * The outputs for each text, in their order.
   *
   * @param told how many texts are done, after each batch
   */
  float[][] outputs(List<EncodedText> texts, IntConsumer told, CancelSignal cancel) {
    int done = 0;
    float[][] outputs = new float[texts.size()][];
    for (int[] batch : BatchOrder.byLength(texts, BATCH)) {
      cancel.throwIfCancelled();
      float[] flat = outputs(Arrays.stream(batch).mapToObj(texts::get).toList());
      int width = flat.length / batch.length;
      for (int i = 0; i < batch.length; i++) {
        outputs[batch[i]] = Arrays.copyOfRange(flat, i * width, (i + 1) * width);
      }
      done += batch.length;
      told.accept(done);
    }
    return outputs;
  }

  private float[] outputs(List<EncodedText> texts) {
    try (NDManager step = classifier.manager().newSubManager()) {
      return classifier
          .module()
          .infer(
              ClassifierBatch.of(step, texts, segments, padId)
                  .call("predict")
                  .with(classifier.masters())
                  .with(classifier.work()))
          .toFloatArray();
    }
  }
}
