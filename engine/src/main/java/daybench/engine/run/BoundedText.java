package daybench.engine.run;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads small files whole, and no others. */
final class BoundedText {
  private static final int LIMIT = 1 << 20;

  private BoundedText() {}

  /**
   * The file as UTF-8.
   *
   * @throws UserException where it is larger than such a file ever is
   */
  static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new UserException(file + " is larger than 1 MiB, so it is not what its name says.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
