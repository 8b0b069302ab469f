package daybench.engine.weights;

import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights without the rows that pad a vocabulary to a multiple of 8, as other programs expect them:
 * one row for each token of the vocabulary, in the word embedding and in the decoder bias.
 */
public final class VocabularyRows {
  /** The bias of a padding row that was never trained: its token is never predicted. */
  private static final float NEVER = -1e4f;

  private VocabularyRows() {}

  /** The layout of the model without padding rows. */
  public static List<Parameter> layout(ModelSettings model) {
    return ParameterLayout.of(model).stream()
        .map(
            parameter ->
                padded(parameter)
                    ? new Parameter(
                        parameter.names(), unpaddedShape(parameter, model), parameter.role())
                    : parameter)
        .toList();
  }

  /** Views of the values that leave the padding rows out. */
  public static List<ByteBuffer> cut(ModelSettings model, List<ByteBuffer> values) {
    List<Parameter> layout = layout(model);
    List<ByteBuffer> cut = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      int bytes = Math.toIntExact(layout.get(i).elements() * Float.BYTES);
      cut.add(values.get(i).duplicate().limit(bytes).slice().order(ByteOrder.nativeOrder()));
    }
    return List.copyOf(cut);
  }

  /**
   * The values with padding rows added where the model has them: zeros, with a bias so low that a
   * softmax gives them nothing.
   */
  public static List<ByteBuffer> pad(ModelSettings model, List<ByteBuffer> values) {
    List<Parameter> layout = ParameterLayout.of(model);
    List<ByteBuffer> all = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      Parameter parameter = layout.get(i);
      all.add(
          padded(parameter) && model.paddedVocabularySize() > model.vocabularySize()
              ? extended(parameter, values.get(i))
              : values.get(i));
    }
    return List.copyOf(all);
  }

  private static ByteBuffer extended(Parameter parameter, ByteBuffer value) {
    ByteBuffer all =
        ByteBuffer.allocateDirect(Math.toIntExact(parameter.elements() * Float.BYTES))
            .order(ByteOrder.nativeOrder());
    all.put(value.duplicate());
    while (parameter.role() == Parameter.Role.DECODER_BIAS && all.hasRemaining()) {
      all.putFloat(NEVER);
    }
    return all.rewind();
  }

  private static boolean padded(Parameter parameter) {
    return parameter.role() == Parameter.Role.WORD_EMBEDDING
        || parameter.role() == Parameter.Role.DECODER_BIAS;
  }

  private static List<Long> unpaddedShape(Parameter parameter, ModelSettings model) {
    List<Long> shape = new ArrayList<>(parameter.shape());
    shape.set(0, (long) model.vocabularySize());
    return shape;
  }
}
