package daybench.engine.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.settings.Activation;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import java.nio.file.Path;

/** Reads the settings of a model out of the config.json of a Hugging Face folder. */
final class ConfigReader {
  private static final int LONGEST_SHOWN = 80;

  private final ObjectNode json;
  private final Path path;

  private ConfigReader(ObjectNode json, Path path) {
    this.json = json;
    this.path = path;
  }

  /**
   * The settings that a config.json describes.
   *
   * @throws UserException naming the file and the key that Daybench cannot take
   */
  static ModelSettings read(Path path) {
    ObjectNode json = Json.parse(SmallFile.read(path), path.toString());
    json.removeNulls(); // as Transformers writes keys that are not set
    return new ConfigReader(json, path).settings();
  }

  /** How many token types the model was trained on; both where the file says nothing of it. */
  static int trainedSegments(Path path) {
    ObjectNode json = Json.parse(SmallFile.read(path), path.toString());
    int segments = json.path(ConfigFile.TRAINED_SEGMENTS).asInt(ModelSettings.TOKEN_TYPES);
    return Math.clamp(segments, 1, ModelSettings.TOKEN_TYPES);
  }

  private ModelSettings settings() {
    Architecture architecture =
        Architecture.ofModelType(json.path("model_type").asText("missing"))
            .orElseThrow(() -> unsupported("model_type", "bert and megatron-bert can be read"));
    require("position_embedding_type", "absolute");
    require("type_vocab_size", Integer.toString(ModelSettings.TOKEN_TYPES));
    require("tie_word_embeddings", "true");
    require("is_decoder", "false");
    require("add_cross_attention", "false");
    try {
      return new ModelSettings(
          whole("num_hidden_layers"),
          whole("hidden_size"),
          whole("num_attention_heads"),
          whole("intermediate_size"),
          architecture.normPlacement(),
          NormKind.LAYER_NORM,
          decimal("layer_norm_eps", 1e-12),
          architecture.embeddingNorm(),
          activation(),
          decimal("hidden_dropout_prob", 0.1),
          decimal("attention_probs_dropout_prob", 0.1),
          json.has("max_position_embeddings") ? whole("max_position_embeddings") : 512,
          whole("vocab_size"),
          initialisation());
    } catch (UserException e) {
      throw String.valueOf(e.getMessage()).startsWith(path.toString())
          ? e
          : new UserException("%s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private Initialisation initialisation() {
    Initialisation defaults = Initialisation.defaults();
    return new Initialisation(
        decimal("initializer_range", defaults.standardDeviation()),
        defaults.wordDeviation(),
        defaults.headScale(),
        defaults.residualScale(),
        defaults.unigramBias(),
        defaults.positions(),
        defaults.positionScale(),
        defaults.attention(),
        defaults.attentionSharpness(),
        defaults.scaleResidualByDepth());
  }

  private Activation activation() {
    return switch (json.path("hidden_act").asText("gelu")) {
      case "gelu", "gelu_python" -> Activation.GELU;
      case "relu" -> Activation.RELU;
      case "silu", "swish" -> Activation.SWISH;
      case "tanh" -> Activation.TANH;
      default -> throw unsupported("hidden_act", "gelu, relu, silu and tanh can be read");
    };
  }

  private int whole(String key) {
    JsonNode value = json.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw unsupported(key, "a whole number is needed");
    }
    return value.intValue();
  }

  private double decimal(String key, double otherwise) {
    JsonNode value = json.path(key);
    if (!value.isMissingNode() && !value.isNumber()) {
      throw unsupported(key, "a number is needed");
    }
    return value.asDouble(otherwise);
  }

  /** A key that may be absent, but if it is there must have the value that our arithmetic has. */
  private void require(String key, String only) {
    if (!json.path(key).asText(only).equals(only)) {
      throw unsupported(key, "only " + only + " can be read");
    }
  }

  private UserException unsupported(String key, String supported) {
    String value = json.has(key) ? json.get(key).toString() : "missing";
    return new UserException(
        "%s: the key \"%s\" is %s; %s."
            .formatted(
                path, key, value.substring(0, Math.min(LONGEST_SHOWN, value.length())), supported));
  }
}
