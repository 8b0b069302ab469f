package daybench.datasets.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock on a file, which names its holder. The operating system drops it when the
 * process ends in whatever way, so a lock file that was left behind locks nothing. It keeps other
 * processes off: on POSIX systems a second attempt of the holder's own process, which fails, drops
 * the lock.
 */
public final class ProcessLock implements AutoCloseable {
  private static final int LONGEST_NUMBER = 20;

  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock for this process; empty where another process, or this one, holds it. */
  public static Optional<ProcessLock> tryTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      if (locked(channel) == null) {
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)),
          0);
      taken = true;
      return Optional.of(new ProcessLock(channel));
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another thread of this process
    }
  }

  /** The number of the process that took the lock last, where the file tells it. */
  public static OptionalLong lastHolder(Path file) throws IOException {
    if (Files.size(file) > LONGEST_NUMBER) {
      return OptionalLong.empty();
    }
    String number = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    return number.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
