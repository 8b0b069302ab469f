package daybench.engine.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads constants as people type them: {@code layer-norm} is {@code LAYER_NORM}. */
public final class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  private EnumConverter(Class<E> type) {
    this.type = type;
  }

  /** Lets the command line read constants of {@code type} so. */
  public static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
    commandLine.registerConverter(type, new EnumConverter<>(type));
  }

  @Override
  public E convert(String value) {
    String typed = typed(value);
    for (E constant : type.getEnumConstants()) {
      if (typed(constant.name()).equals(typed)) {
        return constant;
      }
    }
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(constant -> typed(constant.name())).toList();
    throw new TypeConversionException(
        "'%s' is not known; choose one of %s.".formatted(value, String.join(", ", known)));
  }

  /** A constant's name as it is typed. */
  public static String typed(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
