package daybench.engine.model;

import daybench.engine.settings.Activation;
import daybench.engine.settings.AttentionInit;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.PositionInit;
import java.util.List;

/** Small models, one for each option that changes what is computed. */
public final class ModelShapes {
  private ModelShapes() {}

  /** Pre-LN, two layers of width 32, weights large enough that every part matters. */
  public static ModelSettings small() {
    return shape(NormPlacement.PRE, NormKind.LAYER_NORM, false, Activation.GELU);
  }

  /** All of them. */
  public static List<ModelSettings> all() {
    return List.of(
        small(),
        shape(NormPlacement.POST, NormKind.LAYER_NORM, true, Activation.GELU),
        shape(NormPlacement.POST, NormKind.LAYER_NORM, false, Activation.TANH),
        shape(NormPlacement.PRE, NormKind.LAYER_NORM, true, Activation.RELU),
        shape(NormPlacement.PRE, NormKind.RMS_NORM, false, Activation.SWISH),
        shape(NormPlacement.POST, NormKind.RMS_NORM, true, Activation.GELU));
  }

  private static ModelSettings shape(
      NormPlacement placement, NormKind norm, boolean embeddingNorm, Activation activation) {
    Initialisation initialisation =
        new Initialisation(
            0.2, 0.3, 0.5, 1.5, true, PositionInit.NORMAL, 0.2, AttentionInit.NORMAL, 1, false);
    return new ModelSettings(
        2,
        32,
        4,
        48,
        placement,
        norm,
        1e-12,
        embeddingNorm,
        activation,
        0,
        0,
        16,
        43,
        initialisation);
  }
}
