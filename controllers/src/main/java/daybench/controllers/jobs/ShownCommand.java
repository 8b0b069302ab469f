package daybench.controllers.jobs;

import java.util.List;
import java.util.stream.Collectors;

/** A command line as one would type it, to be read and copied; nothing runs it from this text. */
public final class ShownCommand {
  private ShownCommand() {}

  /** The command {@code daybench} with these arguments, quoted for a POSIX shell. */
  public static String of(List<String> arguments) {
    return "daybench "
        + arguments.stream().map(ShownCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
