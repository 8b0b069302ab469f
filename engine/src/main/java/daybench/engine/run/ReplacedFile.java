package daybench.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Replaces a small file so that a reader sees the old or the new text, never a part. Does not force
 * it to disk: a heartbeat that is written each second need not outlast a loss of power.
 */
public final class ReplacedFile {
  private ReplacedFile() {}

  /** Replaces the file by one of this text. */
  public static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }
}
