package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options such as {@code --budget 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    try {
      return Durations.parse(value);
    } catch (UserException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
