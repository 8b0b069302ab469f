package daybench.engine.weights;

import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.model.Initialiser;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.util.List;

/** Models with a vocabulary and weights in which every tensor matters. */
public final class TrainedModels {
  /** 21 tokens, so that the model pads its vocabulary by three rows. */
  public static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "cat", "sat", "on", "a", "mat",
              "##s", "##ting", "dog", ".", ",", "café", "cafe", "The", "東", "##x"));

  private TrainedModels() {}

  /** A model of these settings, whose vocabulary size is that of {@link #VOCABULARY}. */
  public static TrainedModel of(ModelSettings settings, boolean uncased) {
    List<ByteBuffer> values = new Initialiser(settings, new long[21], 7).values();
    List<Parameter> layout = ParameterLayout.of(settings);
    for (int i = 0; i < values.size(); i++) {
      ByteBuffer value = values.get(i);
      for (int at = 0; at < value.capacity(); at += Float.BYTES) {
        double more =
            switch (layout.get(i).role()) {
              case NORM_WEIGHT, NORM_BIAS, BIAS, DECODER_BIAS -> Math.sin(at + i) / 4;
              default -> value.getFloat(at) * 20;
            };
        value.putFloat(at, value.getFloat(at) + (float) more);
      }
    }
    return new TrainedModel(settings, values, VOCABULARY, uncased, 12);
  }

  public static TrainedModel preNorm() {
    return of(SmallModels.preNorm(VOCABULARY.size()), true);
  }

  public static TrainedModel postNorm() {
    return of(SmallModels.postNorm(VOCABULARY.size()), false);
  }
}
