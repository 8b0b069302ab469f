package daybench.engine.cli.options;

import daybench.engine.settings.Activation;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The shape of the model. */
public final class ModelOptions implements SettingsOptions {
  @Option(names = "--layers", paramLabel = "N", description = "Transformer layers.")
  private @Nullable Integer layers;

  @Option(names = "--hidden", paramLabel = "N", description = "Width of the hidden states.")
  private @Nullable Integer hidden;

  @Option(
      names = "--heads",
      paramLabel = "N",
      description = "Attention heads; they divide the hidden width.")
  private @Nullable Integer heads;

  @Option(
      names = "--intermediate",
      paramLabel = "N",
      description = "Width of the feed-forward part.")
  private @Nullable Integer intermediate;

  @Option(
      names = "--norm-placement",
      paramLabel = "WHERE",
      description =
          "pre: before attention and feed-forward, as in the paper; post: after each residual sum,"
              + " as in BERT.")
  private @Nullable NormPlacement normPlacement;

  @Option(names = "--norm", paramLabel = "KIND", description = "layer-norm or rms-norm.")
  private @Nullable NormKind norm;

  @Option(
      names = "--embedding-norm",
      negatable = true,
      description = "A norm on the embeddings. BERT has it.")
  private @Nullable Boolean embeddingNorm;

  @Option(names = "--activation", paramLabel = "KIND", description = "gelu, relu, swish or tanh.")
  private @Nullable Activation activation;

  @Option(
      names = "--dropout",
      paramLabel = "P",
      description = "Probability of dropout, of hidden states and of attention: 0.1 or 10%%.")
  private @Nullable Fraction dropout;

  @Override
  public void addTo(SettingsOverrides overrides) {
    overrides.set("model.layers", layers);
    overrides.set("model.hiddenSize", hidden);
    overrides.set("model.heads", heads);
    overrides.set("model.intermediateSize", intermediate);
    overrides.set("model.normPlacement", normPlacement);
    overrides.set("model.norm", norm);
    overrides.set("model.embeddingNorm", embeddingNorm);
    overrides.set("model.activation", activation);
    Double probability = dropout == null ? null : dropout.value();
    overrides.set("model.hiddenDropout", probability);
    overrides.set("model.attentionDropout", probability);
  }
}
