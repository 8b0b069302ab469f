package daybench.datasets.files;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in a sentence why a file or folder could not be written. */
public final class StorageErrors {
  private StorageErrors() {}

  /** What is told where writing ended so. */
  public static UserException explain(Path path, IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota")) {
      return new UserException(
          "The disk of %s is full: free some space and start again; what is there already is kept."
              .formatted(path),
          e);
    }
    String reason =
        switch (e) {
          case AccessDeniedException _ -> "you are not allowed to write there";
          case NotDirectoryException _ -> "a part of the path is not a folder";
          case FileAlreadyExistsException _ -> "a file is in the way";
          case FileSystemException file when file.getReason() != null ->
              file.getReason().toLowerCase(Locale.ROOT);
          default -> String.valueOf(e.getMessage());
        };
    return new UserException("%s cannot be written: %s.".formatted(path, reason), e);
  }
}
