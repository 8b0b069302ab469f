package daybench.datasets.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells folders that may be written into from those that hold something. */
public final class EmptyFolder {
  private EmptyFolder() {}

  /** Whether it is a folder with nothing in it. */
  public static boolean is(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
