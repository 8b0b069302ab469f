package daybench.engine.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.engine.json.Json;
import daybench.engine.settings.Activation;
import daybench.engine.settings.ModelSettings;

/** The content of config.json, by which Hugging Face Transformers builds a model. */
final class ConfigFile {
  static final String NAME = "config.json";

  static final String TRAINED_SEGMENTS = "trained_token_types";

  private ConfigFile() {}

  /**
   * The content for a model.
   *
   * @param trainedSegments token types that the model was trained on
   * @throws daybench.datasets.UserException where Transformers has no class for it
   */
  static String content(ModelSettings model, int padId, int trainedSegments) {
    return Json.indented(tree(model, padId, trainedSegments, Architecture.of(model).className()));
  }

  /** The same as a tree, for one of the classes of the model's architecture. */
  static ObjectNode tree(ModelSettings model, int padId, int trainedSegments, String className) {
    Architecture architecture = Architecture.of(model);
    ObjectNode json = Json.object();
    json.putArray("architectures").add(className);
    json.put("model_type", architecture.modelType());
    json.put("vocab_size", model.vocabularySize());
    json.put("hidden_size", model.hiddenSize());
    json.put("num_hidden_layers", model.layers());
    json.put("num_attention_heads", model.heads());
    json.put("intermediate_size", model.intermediateSize());
    json.put("hidden_act", nameOf(model.activation()));
    json.put("hidden_dropout_prob", model.hiddenDropout());
    json.put("attention_probs_dropout_prob", model.attentionDropout());
    json.put("max_position_embeddings", model.maximumPositions());
    json.put("type_vocab_size", ModelSettings.TOKEN_TYPES);
    json.put("layer_norm_eps", model.normEpsilon());
    json.put("initializer_range", model.initialisation().standardDeviation());
    json.put("pad_token_id", padId);
    json.put("position_embedding_type", "absolute");
    json.put("tie_word_embeddings", true);
    json.put("torch_dtype", "float32");
    // Not Transformers' own, which keeps it: how many token types pretraining has used.
    json.put(TRAINED_SEGMENTS, trainedSegments);
    return json;
  }

  private static String nameOf(Activation activation) {
    return switch (activation) {
      case GELU -> "gelu";
      case RELU -> "relu";
      case SWISH -> "silu";
      case TANH -> "tanh";
    };
  }
}
