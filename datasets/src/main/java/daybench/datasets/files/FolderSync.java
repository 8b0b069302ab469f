package daybench.datasets.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Forces a folder's entries, or its files, to disk, so that they are found after a crash. */
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

  /** Forces what is in the files of {@code folder}, which holds nothing but files. */
  public static void forceFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
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
