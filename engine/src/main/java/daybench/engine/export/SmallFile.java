package daybench.engine.export;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files of others, which may be anything, into bounded memory. */
final class SmallFile {
  private static final long MAXIMUM_BYTES = 64 << 20;

  private SmallFile() {}

  /**
   * The UTF-8 text of a file of up to 64 MB.
   *
   * @throws UserException where there is none, or none that can be read
   */
  static String read(Path path) {
    try {
      if (Files.size(path) > MAXIMUM_BYTES) {
        throw new UserException("%s is over 64 MB long, which no such file is.".formatted(path));
      }
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new UserException("There is no file %s.".formatted(path), e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(path, e.getMessage()), e);
    }
  }
}
