package daybench.engine.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is hidden from the model. */
public final class MaskingOptions implements SettingsOptions {
  @Option(
      names = "--masking-rate",
      paramLabel = "SHARE",
      description = "Share of the tokens to be predicted: 0.15 or 15%%.")
  private @Nullable Fraction rate;

  @Option(
      names = "--whole-word",
      negatable = true,
      description = "Choose all pieces of a word together.")
  private @Nullable Boolean wholeWord;

  @Option(
      names = "--maskings",
      paramLabel = "K",
      description = "0: new masks every epoch; K: the same K in turn (10 in the paper).")
  private @Nullable Integer maskings;

  @Override
  public void addTo(SettingsOverrides overrides) {
    overrides.set("masking.rate", rate == null ? null : rate.value());
    overrides.set("masking.wholeWord", wholeWord);
    overrides.set("masking.maskings", maskings);
  }
}
