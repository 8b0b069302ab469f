package daybench.datasets.sources.download;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.Sha256;
import daybench.datasets.files.StorageErrors;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where a file is downloaded to: a folder of its own, named by its address, with the file once it
 * is whole, a part of it until then, and what the server said of it. Locked while it is used.
 */
final class DownloadFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final int KEY_DIGITS = 16;

  private final Path file;
  private final Path part;
  private final Path state;
  private final Path lockFile;
  private final FileChannel lock;

  private DownloadFolder(Path folder, String name, FileChannel lock) {
    this.file = folder.resolve(name);
    this.part = folder.resolve(name + ".part");
    this.state = folder.resolve(name + ".state");
    this.lockFile = folder.resolve(LOCK);
    this.lock = lock;
  }

  /**
   * @throws UserException where another process is downloading the same
   */
  static DownloadFolder open(Path cache, RemoteFile remote) throws IOException {
    byte[] address = remote.uri().toString().getBytes(StandardCharsets.UTF_8);
    Path folder = cache.resolve(Sha256.of(address).substring(0, KEY_DIGITS));
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean opened = false;
    try {
      FileLock lock = channel.tryLock();
      opened = lock != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    } finally {
      if (!opened) {
        channel.close();
      }
    }
    if (!opened) {
      throw new UserException("%s is being downloaded already.".formatted(remote.uri()));
    }
    return new DownloadFolder(folder, remote.name(), channel);
  }

  Path file() {
    return file;
  }

  Path part() {
    return part;
  }

  boolean isWhole() {
    return Files.isRegularFile(file);
  }

  long partBytes() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(lockFile).getUsableSpace();
  }

  RemoteState state() throws IOException {
    try {
      return RemoteState.parse(Files.readString(state));
    } catch (NoSuchFileException e) {
      return RemoteState.UNKNOWN;
    }
  }

  /**
   * Begins the part anew, of what the server has now.
   *
   * @throws UserException where that cannot be written
   */
  void restart(RemoteState now) {
    try {
      Files.deleteIfExists(part);
      AtomicFiles.write(state, now.written());
    } catch (IOException e) {
      throw StorageErrors.explain(part, e);
    }
  }

  /** Makes the part the file. */
  void finish() throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
