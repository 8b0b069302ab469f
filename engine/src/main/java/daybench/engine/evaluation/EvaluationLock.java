package daybench.engine.evaluation;

import daybench.datasets.UserException;
import daybench.datasets.files.ProcessLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps two processes off one evaluation. */
final class EvaluationLock implements AutoCloseable {
  private final ProcessLock lock;

  private EvaluationLock(ProcessLock lock) {
    this.lock = lock;
  }

  /**
   * Locks an evaluation for this process.
   *
   * @throws UserException where another process, named, works on it
   */
  static EvaluationLock acquire(EvaluationFolder folder) throws IOException {
    Path file = folder.lockFile();
    Optional<ProcessLock> lock = ProcessLock.tryTake(file);
    if (lock.isEmpty()) {
      OptionalLong holder = ProcessLock.lastHolder(file);
      throw new UserException(
          "The evaluation %s is being worked on by another process (%s); stop that one first."
              .formatted(
                  folder.path(),
                  holder.isPresent()
                      ? "process " + holder.getAsLong()
                      : "its number is not known"));
    }
    return new EvaluationLock(lock.get());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
