package daybench.engine.model;

import static daybench.engine.model.Parameter.Role.CLASSIFIER_BIAS;
import static daybench.engine.model.Parameter.Role.CLASSIFIER_WEIGHT;

import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a classifier: those of the encoder, then those of the head, named as in Hugging
 * Face's BertForSequenceClassification.
 */
public final class ClassifierLayout {
  private ClassifierLayout() {}

  /** The parameters of a classifier. */
  public static List<Parameter> of(ClassifierSettings classifier) {
    List<Parameter> layout = new ArrayList<>(ParameterLayout.encoder(classifier.encoder()));
    long hidden = classifier.encoder().hiddenSize();
    if (classifier.pooling() == Pooling.FIRST) {
      layout.addAll(pooler(classifier.encoder(), "bert.pooler."));
    }
    long outputs = classifier.outputs();
    layout.add(Parameter.of(CLASSIFIER_WEIGHT, "classifier.weight", outputs, hidden));
    layout.add(Parameter.of(CLASSIFIER_BIAS, "classifier.bias", outputs));
    return List.copyOf(layout);
  }

  /** The parameters of a pooler under names that begin with the prefix. */
  public static List<Parameter> pooler(ModelSettings model, String prefix) {
    long hidden = model.hiddenSize();
    return List.of(
        Parameter.of(CLASSIFIER_WEIGHT, prefix + "dense.weight", hidden, hidden),
        Parameter.of(CLASSIFIER_BIAS, prefix + "dense.bias", hidden));
  }

  /**
   * Values to start from: the encoder's as they are, a pooler where there is a trained one, and the
   * rest of the head normal with the deviation of the model's weights, biases 0.
   *
   * @param model values of the masked language model, of which the encoder's are taken
   * @param pooler weight and bias; empty to begin with a new one
   */
  public static List<ByteBuffer> values(
      ClassifierSettings classifier,
      List<ByteBuffer> model,
      Optional<List<ByteBuffer>> pooler,
      long seed) {
    int encoder = ParameterLayout.headIndex(classifier.encoder());
    List<Parameter> layout = of(classifier);
    List<ByteBuffer> values = new ArrayList<>(model.subList(0, encoder));
    if (classifier.pooling() == Pooling.FIRST && pooler.isPresent()) {
      values.addAll(pooler.get());
    }
    for (int i = values.size(); i < layout.size(); i++) {
      ByteBuffer bytes =
          ByteBuffer.allocateDirect(Math.toIntExact(layout.get(i).elements() * Float.BYTES))
              .order(ByteOrder.nativeOrder());
      if (layout.get(i).role() == CLASSIFIER_WEIGHT) {
        double deviation = classifier.encoder().initialisation().standardDeviation();
        Gaussian.fill(bytes.asFloatBuffer(), deviation, seed, i);
      }
      values.add(bytes);
    }
    return List.copyOf(values);
  }
}
