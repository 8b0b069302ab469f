package daybench.engine.model;

import daybench.engine.settings.ModelSettings;

/**
 * The shape of a classifier.
 *
 * @param encoder below it; its prediction head is left out
 * @param outputs classes; 1 with {@code regression}
 * @param regression whether the output is a number, with squared error as the loss
 */
public record ClassifierSettings(
    ModelSettings encoder, Pooling pooling, int outputs, boolean regression) {
  public ClassifierSettings {
    if (outputs < 1 || (regression && outputs != 1)) {
      throw new IllegalArgumentException(outputs + " outputs");
    }
  }
}
