package daybench.datasets.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files and puts folders in place so that at any moment, power cuts included, the old or
 * the new is there whole.
 *
 * <p>A process killed in the middle leaves at most a file whose name begins with a dot and ends in
 * {@code .tmp}, one for each of its threads.
 */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** Writes a file, replacing the one that may stand there. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary = target.resolveSibling(temporaryName(target));
    boolean moved = false;
    try {
      writeForced(temporary, bytes);
      moveFile(temporary, target);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /**
   * Gives a finished file its final name, replacing the file that may stand there. Its content must
   * have been forced to disk; the entry of its folder is forced here.
   */
  public static void moveFile(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    FolderSync.forceParentOf(to);
  }

  /** Writes a file of UTF-8 text, replacing the one that may stand there. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Gives a finished folder its final name. The files in it must have been forced to disk; the
   * entries of both folders are forced here.
   *
   * @throws java.nio.file.FileSystemException where a non-empty folder or a file stands there
   */
  public static void moveFolder(Path from, Path to) throws IOException {
    FolderSync.force(from);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    FolderSync.forceParentOf(to);
  }

  /** Unique among the threads that may write the same file at one time. */
  private static String temporaryName(Path target) {
    return ".%s.%d-%d.tmp"
        .formatted(
            target.getFileName(), ProcessHandle.current().pid(), Thread.currentThread().threadId());
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
