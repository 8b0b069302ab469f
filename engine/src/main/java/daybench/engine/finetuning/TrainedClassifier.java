package daybench.engine.finetuning;

import daybench.datasets.glue.Task;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.model.ClassifierSettings;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * All that makes a classifier usable.
 *
 * @param task what it was trained for
 * @param settings its shape
 * @param values float32 of each parameter of its layout, native byte order
 * @param uncased whether text is lower-cased and stripped of accents
 * @param segments whether the second text of a pair has a token type of its own
 * @param maximumLength tokens to which texts are cut
 */
public record TrainedClassifier(
    Task task,
    ClassifierSettings settings,
    List<ByteBuffer> values,
    Vocabulary vocabulary,
    boolean uncased,
    boolean segments,
    int maximumLength) {
  public TrainedClassifier {
    values = List.copyOf(values);
  }
}
