package daybench.engine.run;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two processes off one run. The operating system drops the lock when its process ends in
 * whatever way, so a lock file that was left behind locks nothing.
 */
public final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Locks a run for this process.
   *
   * @throws UserException where another process, named, works on the run
   */
  public static RunLock acquire(RunFolder folder) throws IOException {
    Path file = folder.lockFile();
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (tryLock(channel) == null) {
        throw new UserException(
            "The run "
                + folder.path()
                + " is being worked on by another process ("
                + holder(channel)
                + "); stop that one first.");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)),
          0);
      locked = true;
      return new RunLock(channel);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    int read = channel.read(bytes, 0);
    String pid =
        read <= 0 ? "" : new String(bytes.array(), 0, read, StandardCharsets.US_ASCII).strip();
    return pid.matches("\\d+") ? "process " + pid : "its number is not known";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
