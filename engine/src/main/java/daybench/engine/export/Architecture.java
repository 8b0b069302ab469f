package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import java.util.Arrays;
import java.util.Optional;

/** The classes of Hugging Face Transformers whose arithmetic is that of our models. */
public enum Architecture {
  /** Post-norm, with a norm of the embeddings. */
  BERT("bert", "BertForMaskedLM", NormPlacement.POST, true),
  /** Pre-norm, with a norm after the stack and none of the embeddings. */
  MEGATRON_BERT("megatron-bert", "MegatronBertForMaskedLM", NormPlacement.PRE, false);

  private final String modelType;
  private final String className;
  private final NormPlacement normPlacement;
  private final boolean embeddingNorm;

  Architecture(
      String modelType, String className, NormPlacement normPlacement, boolean embeddingNorm) {
    this.modelType = modelType;
    this.className = className;
    this.normPlacement = normPlacement;
    this.embeddingNorm = embeddingNorm;
  }

  /**
   * The class for a model.
   *
   * @throws UserException saying why where Transformers has none
   */
  public static Architecture of(ModelSettings model) {
    if (model.norm() != NormKind.LAYER_NORM) {
      throw none("RMSNorm");
    }
    for (Architecture architecture : values()) {
      if (architecture.normPlacement == model.normPlacement()
          && architecture.embeddingNorm == model.embeddingNorm()) {
        return architecture;
      }
    }
    throw none(
        model.embeddingNorm()
            ? "pre-norm and a norm of the embeddings"
            : "post-norm and no norm of the embeddings");
  }

  private static UserException none(String combination) {
    return new UserException(
        "Hugging Face Transformers has no class for a model with %s; export it as TorchScript."
            .formatted(combination));
  }

  /** The class with this {@code model_type} in config.json. */
  static Optional<Architecture> ofModelType(String modelType) {
    return Arrays.stream(values()).filter(a -> a.modelType.equals(modelType)).findFirst();
  }

  /** The {@code model_type} of config.json. */
  public String modelType() {
    return modelType;
  }

  /** The class that Transformers loads. */
  public String className() {
    return className;
  }

  NormPlacement normPlacement() {
    return normPlacement;
  }

  boolean embeddingNorm() {
    return embeddingNorm;
  }
}
