package daybench.controllers.background;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/**
 * Something that went wrong, in the words the window shows.
 *
 * @param what what happened, in one sentence
 * @param where the file, the folder or the machine it happened at; may be empty
 * @param advice what to do about it, in one sentence; may be empty
 * @param details to copy into a report: the trace of the exception; may be empty
 */
public record Failure(String what, String where, String advice, String details) {
  /** A failure whose exception says all that is known. */
  public static Failure of(Throwable cause) {
    Throwable inner = unwrapped(cause);
    return new Failure(sentence(inner), place(inner), advice(inner), trace(cause));
  }

  /**
   * A failure of something that was tried.
   *
   * @param what what could not be done, in one sentence
   */
  public static Failure of(String what, String where, Throwable cause) {
    Throwable inner = unwrapped(cause);
    String advice = advice(inner);
    String reason = sentence(inner);
    return new Failure(
        what, where, advice.isEmpty() ? reason : reason + " " + advice, trace(cause));
  }

  /** The same failure, told as that of something that was tried. */
  public Failure in(String tried, String place) {
    String reason = advice.isEmpty() ? what : what + " " + advice;
    return new Failure(tried, place, reason, details);
  }

  /** All of it, to be copied. */
  public String text() {
    StringBuilder text = new StringBuilder(what);
    for (String part : new String[] {where, advice, details}) {
      if (!part.isEmpty()) {
        text.append(System.lineSeparator()).append(part);
      }
    }
    return text.toString();
  }

  private static Throwable unwrapped(Throwable cause) {
    return cause instanceof UncheckedIOException io && io.getCause() != null
        ? io.getCause()
        : cause;
  }

  private static String sentence(Throwable cause) {
    return switch (cause) {
      case UserException e -> String.valueOf(e.getMessage());
      case NoSuchFileException e -> "There is no " + e.getFile() + ".";
      case FileAlreadyExistsException e -> e.getFile() + " exists already.";
      case AccessDeniedException e -> "Access to " + e.getFile() + " is denied.";
      case FileSystemException e when e.getReason() != null ->
          "%s: %s.".formatted(e.getFile(), e.getReason());
      case IOException e -> message(e);
      default -> "Something unexpected happened: " + message(cause);
    };
  }

  private static String message(Throwable cause) {
    String message = cause.getMessage();
    String text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    return text.endsWith(".") ? text : text + ".";
  }

  private static String place(Throwable cause) {
    return cause instanceof FileSystemException e && e.getFile() != null ? e.getFile() : "";
  }

  private static String advice(Throwable cause) {
    if (cause instanceof UserException) {
      return ""; // Its sentence says already what to do.
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return "Make room on that disk and try again.";
    }
    if (message.contains("read-only file system") || cause instanceof AccessDeniedException) {
      return "Give yourself the right to write there, or choose another folder.";
    }
    if (cause instanceof NoSuchFileException) {
      return "It may have been moved or deleted.";
    }
    return cause instanceof IOException ? "Try again." : "Please report it with its details.";
  }

  private static String trace(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text, true));
    return text.toString().strip();
  }
}
