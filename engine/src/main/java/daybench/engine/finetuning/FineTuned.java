package daybench.engine.finetuning;

import java.util.List;

/**
 * A trained classifier with what is known of it.
 *
 * @param classifier of the best evaluation
 * @param predictions of that evaluation, for each development part
 */
public record FineTuned(
    TrainedClassifier classifier, FineTuneReport report, List<Predictions> predictions) {
  public FineTuned {
    predictions = List.copyOf(predictions);
  }
}
