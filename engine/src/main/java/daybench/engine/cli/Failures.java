package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Console;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one sentence and an exit code. A stack trace is for whoever mends the
 * program, so it goes to the log.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;
  private final Logs logs;

  Failures(Console console, Logs logs) {
    this.console = console;
    this.logs = logs;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    StringBuilder text = new StringBuilder(sentence(explain(e)));
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        text.append(" Did you mean ").append(suggestions.getFirst()).append('?');
      }
    }
    say(text + " See " + name + " --help.");
    return ExitCodes.USER_ERROR;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, @Nullable ParseResult result) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    switch (cause) {
      case UserException user -> say(String.valueOf(user.getMessage()));
      case FileSystemException file -> say(explain(file));
      case CancellationException _ -> {
        say("Stopped as asked.");
        return ExitCodes.INTERRUPTED;
      }
      default -> {
        say(
            "Something unexpected went wrong: %s The details are in %s."
                .formatted(sentence(brief(cause)), logs.record(cause)));
        return ExitCodes.UNEXPECTED;
      }
    }
    return ExitCodes.USER_ERROR;
  }

  private void say(String text) {
    console.err().println("daybench: " + text);
  }

  private static String explain(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String first = unmatched.getUnmatched().getFirst();
      return e.getCommandLine().getParent() == null
          ? "There is no command '" + first + "'"
          : "'" + first + "' is one argument too many; a text with spaces needs quotes";
    }
    return String.valueOf(e.getMessage());
  }

  private static String explain(FileSystemException e) {
    String reason =
        switch (e) {
          case NoSuchFileException _ -> "there is no such file or folder";
          case AccessDeniedException _ -> "you are not allowed to read or write it";
          case NotDirectoryException _ -> "it is not a folder";
          case FileAlreadyExistsException _ -> "it exists already";
          case DirectoryNotEmptyException _ -> "the folder is not empty";
          default -> e.getReason() == null ? "it could not be used" : e.getReason();
        };
    return e.getFile() + ": " + sentence(reason);
  }

  private static String brief(Throwable e) {
    String message = e.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("").strip();
    return first.isEmpty() ? e.getClass().getSimpleName() : first;
  }

  private static String sentence(String text) {
    String first = text.lines().findFirst().orElse("").strip();
    return first.endsWith(".") || first.endsWith("?") || first.endsWith("!") ? first : first + ".";
  }
}
