package daybench.engine.weights;

import daybench.engine.settings.Activation;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;

/** Models of two layers, hidden size 8, that tests can afford. */
public final class SmallModels {
  private SmallModels() {}

  /** As the paper's: pre-norm, no norm of the embeddings. */
  public static ModelSettings preNorm(int vocabularySize) {
    return of(NormPlacement.PRE, NormKind.LAYER_NORM, false, Activation.GELU, vocabularySize);
  }

  /** As BERT's: post-norm, with a norm of the embeddings. */
  public static ModelSettings postNorm(int vocabularySize) {
    return of(NormPlacement.POST, NormKind.LAYER_NORM, true, Activation.GELU, vocabularySize);
  }

  /** Any combination. */
  public static ModelSettings of(
      NormPlacement placement,
      NormKind norm,
      boolean embeddingNorm,
      Activation activation,
      int vocabularySize) {
    return new ModelSettings(
        2,
        8,
        2,
        12,
        placement,
        norm,
        1e-12,
        embeddingNorm,
        activation,
        0.1,
        0.1,
        16,
        vocabularySize,
        Initialisation.defaults());
  }
}
