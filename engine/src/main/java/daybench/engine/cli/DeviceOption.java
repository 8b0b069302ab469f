package daybench.engine.cli;

import daybench.engine.device.DevicePreference;
import picocli.CommandLine.Option;

/** Where a run computes. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "KIND",
      defaultValue = "auto",
      description = "cpu or cuda; auto: CUDA where libtorch can use it. Default: ${DEFAULT-VALUE}.")
  private DevicePreference device = DevicePreference.AUTO;

  DevicePreference preference() {
    return device;
  }
}
