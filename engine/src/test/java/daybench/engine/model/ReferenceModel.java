package daybench.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The model composed anew from DJL's array operations, parameters by name, every position computed:
 * what the TorchScript source is compared with.
 */
final class ReferenceModel {
  private final NDManager manager;
  private final ModelSettings settings;
  private final Map<String, NDArray> parameters = new HashMap<>();

  ReferenceModel(NDManager manager, ModelSettings settings, List<NDArray> masters) {
    this.manager = manager;
    this.settings = settings;
    List<Parameter> layout = ParameterLayout.of(settings);
    for (int i = 0; i < layout.size(); i++) {
      List<String> names = layout.get(i).names();
      NDList parts =
          names.size() == 1 ? new NDList(masters.get(i)) : masters.get(i).split(names.size());
      for (int j = 0; j < names.size(); j++) {
        parameters.put(names.get(j), parts.get(j));
      }
    }
  }

  /** Logits [B, L, V] of ids [B, L] of which row i has {@code lengths[i]} that are no padding. */
  NDArray logits(long[][] ids, int[] lengths) {
    NDArray x = embeddings(manager.create(ids));
    NDArray mask = mask(lengths, ids[0].length);
    boolean pre = settings.normPlacement() == NormPlacement.PRE;
    for (int i = 0; i < settings.layers(); i++) {
      String layer = "bert.encoder.layer." + i + ".";
      if (pre) {
        x = x.add(attention(norm(x, layer + "attention.ln"), layer, mask));
        x = x.add(feedForward(norm(x, layer + "ln"), layer));
      } else {
        x = norm(x.add(attention(x, layer, mask)), layer + "attention.output.LayerNorm");
        x = norm(x.add(feedForward(x, layer)), layer + "output.LayerNorm");
      }
    }
    if (pre) {
      x = norm(x, "bert.encoder.ln");
    }
    x = activation(dense(x, "cls.predictions.transform.dense"));
    x = norm(x, "cls.predictions.transform.LayerNorm");
    return x.matMul(parameter("bert.embeddings.word_embeddings.weight").transpose())
        .add(parameter("cls.predictions.bias"));
  }

  private NDArray embeddings(NDArray ids) {
    String prefix = "bert.embeddings.";
    NDArray words = parameter(prefix + "word_embeddings.weight");
    NDArray x =
        ids.oneHot(Math.toIntExact(words.getShape().get(0)), DataType.FLOAT32).matMul(words);
    x = x.add(parameter(prefix + "position_embeddings.weight").get(":" + ids.getShape().get(1)));
    x = x.add(parameter(prefix + "token_type_embeddings.weight").get(0));
    return settings.embeddingNorm() ? norm(x, prefix + "LayerNorm") : x;
  }

  /** 0 where a column may be attended to, a large negative number elsewhere: [B, 1, 1, L]. */
  private NDArray mask(int[] lengths, int columns) {
    float[] values = new float[lengths.length * columns];
    for (int i = 0; i < lengths.length; i++) {
      for (int j = lengths[i]; j < columns; j++) {
        values[i * columns + j] = -1e9f;
      }
    }
    return manager.create(values, new Shape(lengths.length, 1, 1, columns));
  }

  private NDArray attention(NDArray x, String layer, NDArray mask) {
    NDArray query = heads(dense(x, layer + "attention.self.query"));
    NDArray key = heads(dense(x, layer + "attention.self.key"));
    NDArray value = heads(dense(x, layer + "attention.self.value"));
    NDArray scores = query.matMul(key.transpose(0, 1, 3, 2)).div(Math.sqrt(settings.headSize()));
    NDArray context = scores.add(mask).softmax(-1).matMul(value).transpose(0, 2, 1, 3);
    return dense(context.reshape(x.getShape()), layer + "attention.output.dense");
  }

  private NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), settings.heads(), settings.headSize())
        .transpose(0, 2, 1, 3);
  }

  private NDArray feedForward(NDArray x, String layer) {
    return dense(activation(dense(x, layer + "intermediate.dense")), layer + "output.dense");
  }

  private NDArray dense(NDArray x, String name) {
    return x.matMul(parameter(name + ".weight").transpose()).add(parameter(name + ".bias"));
  }

  private NDArray activation(NDArray x) {
    return switch (settings.activation()) {
      case GELU -> x.mul(x.div(Math.sqrt(2)).erf().add(1)).mul(0.5);
      case RELU -> NDArrays.maximum(x, 0);
      case SWISH -> x.div(x.neg().exp().add(1));
      case TANH -> x.tanh();
    };
  }

  private NDArray norm(NDArray x, String name) {
    int[] last = {-1};
    if (settings.norm() == NormKind.RMS_NORM) {
      NDArray root = x.square().sum(last, true).sqrt().div(Math.sqrt(settings.hiddenSize()));
      return x.div(root.add(settings.normEpsilon())).mul(parameter(name + ".weight"));
    }
    NDArray centred = x.sub(x.mean(last, true));
    NDArray deviation = centred.square().mean(last, true).add(settings.normEpsilon()).sqrt();
    return centred.div(deviation).mul(parameter(name + ".weight")).add(parameter(name + ".bias"));
  }

  private NDArray parameter(String name) {
    NDArray found = parameters.get(name);
    if (found == null) {
      throw new IllegalStateException("The layout has no " + name);
    }
    return found;
  }
}
