package daybench.engine.cli.options;

import daybench.datasets.packing.Packing;
import daybench.datasets.sources.DocumentBoundary;
import daybench.engine.device.DevicePreference;
import daybench.engine.finetuning.Overlong;
import daybench.engine.finetuning.SegmentUse;
import daybench.engine.model.Pooling;
import daybench.engine.settings.Activation;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.Precision;
import daybench.engine.settings.ScheduleKind;
import java.time.Duration;
import picocli.CommandLine;

/** How values of the command line are read. */
public final class Converters {
  private Converters() {}

  /** Lets the command line and its commands read values so. */
  public static CommandLine register(CommandLine commandLine) {
    EnumConverter.register(commandLine, Activation.class);
    EnumConverter.register(commandLine, DevicePreference.class);
    EnumConverter.register(commandLine, DocumentBoundary.class);
    EnumConverter.register(commandLine, NormKind.class);
    EnumConverter.register(commandLine, NormPlacement.class);
    EnumConverter.register(commandLine, Overlong.class);
    EnumConverter.register(commandLine, Packing.class);
    EnumConverter.register(commandLine, Pooling.class);
    EnumConverter.register(commandLine, Precision.class);
    EnumConverter.register(commandLine, ScheduleKind.class);
    EnumConverter.register(commandLine, SegmentUse.class);
    return commandLine
        .registerConverter(Duration.class, new DurationConverter())
        .registerConverter(Fraction.class, Fraction::parse)
        .registerConverter(Interval.class, Interval::parse);
  }
}
