package daybench.engine.model;

import static daybench.engine.model.Parameter.Role.BIAS;
import static daybench.engine.model.Parameter.Role.DECODER_BIAS;
import static daybench.engine.model.Parameter.Role.NORM_BIAS;
import static daybench.engine.model.Parameter.Role.NORM_WEIGHT;
import static daybench.engine.model.Parameter.Role.POSITION_EMBEDDING;
import static daybench.engine.model.Parameter.Role.QUERY_KEY_VALUE;
import static daybench.engine.model.Parameter.Role.RESIDUAL_WEIGHT;
import static daybench.engine.model.Parameter.Role.SEGMENT_EMBEDDING;
import static daybench.engine.model.Parameter.Role.WEIGHT;
import static daybench.engine.model.Parameter.Role.WORD_EMBEDDING;

import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a model in the order in which the TorchScript source takes them, named as in
 * Hugging Face's MegatronBertForMaskedLM (pre-LN) or BertForMaskedLM (post-LN). The tied decoder
 * has no tensor of its own.
 */
public final class ParameterLayout {
  private final ModelSettings model;
  private final List<Parameter> parameters = new ArrayList<>();

  private ParameterLayout(ModelSettings model) {
    this.model = model;
  }

  /** The parameters of a model. */
  public static List<Parameter> of(ModelSettings model) {
    ParameterLayout layout = new ParameterLayout(model);
    layout.embeddings();
    for (int i = 0; i < model.layers(); i++) {
      layout.layer("bert.encoder.layer." + i + ".");
    }
    if (layout.preNorm()) {
      layout.norm("bert.encoder.ln");
    }
    layout.head();
    return List.copyOf(layout.parameters);
  }

  /** The parameters of a model without its prediction head. */
  static List<Parameter> encoder(ModelSettings model) {
    return of(model).subList(0, headIndex(model));
  }

  /** Tensors of one normalisation: a weight, and with LayerNorm a bias. */
  static int normSize(ModelSettings model) {
    return model.norm() == NormKind.LAYER_NORM ? 2 : 1;
  }

  /** The index of the head's first tensor. */
  static int headIndex(ModelSettings model) {
    int norm = normSize(model);
    return 3
        + (model.embeddingNorm() ? norm : 0)
        + model.layers() * (2 * norm + 8)
        + (model.normPlacement() == NormPlacement.PRE ? norm : 0);
  }

  private void embeddings() {
    long hidden = model.hiddenSize();
    String prefix = "bert.embeddings.";
    add(WORD_EMBEDDING, prefix + "word_embeddings.weight", model.paddedVocabularySize(), hidden);
    add(
        POSITION_EMBEDDING,
        prefix + "position_embeddings.weight",
        model.maximumPositions(),
        hidden);
    add(
        SEGMENT_EMBEDDING,
        prefix + "token_type_embeddings.weight",
        ModelSettings.TOKEN_TYPES,
        hidden);
    if (model.embeddingNorm()) {
      norm(prefix + "LayerNorm");
    }
  }

  private void layer(String prefix) {
    long hidden = model.hiddenSize();
    long inner = model.intermediateSize();
    String self = prefix + "attention.self.";
    norm(prefix + (preNorm() ? "attention.ln" : "attention.output.LayerNorm"));
    parameters.add(
        new Parameter(
            List.of(self + "query.weight", self + "key.weight", self + "value.weight"),
            List.of(3 * hidden, hidden),
            QUERY_KEY_VALUE));
    parameters.add(
        new Parameter(
            List.of(self + "query.bias", self + "key.bias", self + "value.bias"),
            List.of(3 * hidden),
            BIAS));
    add(RESIDUAL_WEIGHT, prefix + "attention.output.dense.weight", hidden, hidden);
    add(BIAS, prefix + "attention.output.dense.bias", hidden);
    norm(prefix + (preNorm() ? "ln" : "output.LayerNorm"));
    add(WEIGHT, prefix + "intermediate.dense.weight", inner, hidden);
    add(BIAS, prefix + "intermediate.dense.bias", inner);
    add(RESIDUAL_WEIGHT, prefix + "output.dense.weight", hidden, inner);
    add(BIAS, prefix + "output.dense.bias", hidden);
  }

  private void head() {
    long hidden = model.hiddenSize();
    add(WEIGHT, "cls.predictions.transform.dense.weight", hidden, hidden);
    add(BIAS, "cls.predictions.transform.dense.bias", hidden);
    norm("cls.predictions.transform.LayerNorm");
    add(DECODER_BIAS, "cls.predictions.bias", model.paddedVocabularySize());
  }

  private void norm(String prefix) {
    add(NORM_WEIGHT, prefix + ".weight", model.hiddenSize());
    if (normSize(model) == 2) {
      add(NORM_BIAS, prefix + ".bias", model.hiddenSize());
    }
  }

  private boolean preNorm() {
    return model.normPlacement() == NormPlacement.PRE;
  }

  private void add(Parameter.Role role, String name, long... shape) {
    parameters.add(Parameter.of(role, name, shape));
  }
}
