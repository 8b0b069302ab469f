package daybench.engine.weights;

import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * All that makes a model usable: its shape, its weights, and how text becomes token ids.
 *
 * @param settings its shape
 * @param values float32 of each parameter of its layout, native byte order
 * @param vocabulary of the size that the settings say
 * @param uncased whether text is lower-cased and stripped of accents
 * @param trainedLength tokens of the longest sequences it was trained on, [CLS] and [SEP] included;
 *     later positions exist, but were never trained
 * @param trainedSegments how many token types were trained: 1 where no sequence had a second
 */
public record TrainedModel(
    ModelSettings settings,
    List<ByteBuffer> values,
    Vocabulary vocabulary,
    boolean uncased,
    int trainedLength,
    int trainedSegments) {
  /** A model that was trained on both token types, or of which nothing else is known. */
  public TrainedModel(
      ModelSettings settings,
      List<ByteBuffer> values,
      Vocabulary vocabulary,
      boolean uncased,
      int trainedLength) {
    this(settings, values, vocabulary, uncased, trainedLength, ModelSettings.TOKEN_TYPES);
  }

  public TrainedModel {
    values = List.copyOf(values);
    List<Parameter> layout = ParameterLayout.of(settings);
    if (values.size() != layout.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + layout.size() + " parameters");
    }
    if (vocabulary.size() != settings.vocabularySize()) {
      throw new IllegalArgumentException(
          vocabulary.size() + " tokens for a model of " + settings.vocabularySize());
    }
    if (trainedLength < 3 || trainedLength > settings.maximumPositions()) {
      throw new IllegalArgumentException("a trained length of " + trainedLength);
    }
    if (trainedSegments < 1 || trainedSegments > ModelSettings.TOKEN_TYPES) {
      throw new IllegalArgumentException(trainedSegments + " trained token types");
    }
  }
}
