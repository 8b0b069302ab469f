package daybench.engine.run;

import daybench.datasets.UserException;
import daybench.datasets.files.ProcessLock;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps two processes off one run. */
public final class RunLock implements AutoCloseable {
  private final ProcessLock lock;

  private RunLock(ProcessLock lock) {
    this.lock = lock;
  }

  /**
   * Locks a run for this process.
   *
   * @throws UserException where another process, named, works on the run
   */
  public static RunLock acquire(RunFolder folder) throws IOException {
    Optional<ProcessLock> lock = ProcessLock.tryTake(folder.lockFile());
    if (lock.isEmpty()) {
      OptionalLong holder = ProcessLock.lastHolder(folder.lockFile());
      throw new UserException(
          "The run %s is being worked on by another process (%s); stop that one first."
              .formatted(
                  folder.path(),
                  holder.isPresent()
                      ? "process " + holder.getAsLong()
                      : "its number is not known"));
    }
    return new RunLock(lock.get());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
