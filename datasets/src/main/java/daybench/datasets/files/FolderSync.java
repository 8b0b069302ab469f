package daybench.datasets.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces a folder's entries to disk, so that a new or renamed file is found after a crash. */
public final class FolderSync {
  private FolderSync() {}

  /** Forces the entries of {@code folder}; where the system cannot (Windows), does nothing. */
  public static void force(Path folder) throws IOException {
    if (File.separatorChar == '\\') {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Forces the entries of the folder that a file or folder lies in. */
  static void forceParentOf(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      force(parent);
    }
  }
}
