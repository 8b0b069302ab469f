package daybench.engine.model;

import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.util.List;

/** A classifier in memory: an encoder with a pooling and one linear layer. */
public final class SequenceClassifier extends LoadedNetwork {
  private final ClassifierSettings settings;

  /**
   * Loads parameters to the manager's device.
   *
   * @param values float32 values of each parameter of {@link ClassifierLayout}, native byte order
   * @param bfloat16 whether the encoder's matrix products run in bfloat16
   */
  public SequenceClassifier(
      NDManager parent, ClassifierSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    super(
        parent,
        ModelSource.CLASSIFICATION_CLASS,
        ModelSource.classification(settings, bfloat16),
        ClassifierLayout.of(settings),
        values,
        bfloat16);
    this.settings = settings;
  }

  public ClassifierSettings settings() {
    return settings;
  }
}
