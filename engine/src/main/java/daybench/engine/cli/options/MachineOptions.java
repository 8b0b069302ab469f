package daybench.engine.cli.options;

import daybench.engine.settings.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How it is computed, and from which seed. */
public final class MachineOptions implements SettingsOptions {
  @Option(
      names = "--precision",
      paramLabel = "KIND",
      description = "Matrix products in fp32 or bf16; auto: bf16 where the device has it natively.")
  private @Nullable Precision precision;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Computing threads. Default: one for each processor.")
  private @Nullable Integer threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of initial weights, order, masks and dropout. Default: 1.")
  private @Nullable Long seed;

  @Override
  public void addTo(SettingsOverrides overrides) {
    overrides.set("precision", precision);
    overrides.set("threads", threads);
    overrides.set("seed", seed);
    overrides.set("masking.seed", seed);
  }
}
