package daybench.controllers.queue;

import daybench.engine.queue.QueueEntry;
import daybench.engine.queue.QueueState;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An entry of the queue as it is shown.
 *
 * @param state in a word
 * @param waits whether it can still be moved and removed without more ado
 * @param over whether it only tells what was
 * @param failed whether it went wrong
 * @param message why; may be empty
 */
public record QueueItem(
    String id,
    String title,
    Path run,
    String device,
    String state,
    boolean waits,
    boolean over,
    boolean failed,
    String message) {
  static QueueItem of(QueueEntry entry) {
    return new QueueItem(
        entry.id(),
        entry.title(),
        Path.of(entry.run()),
        switch (entry.device().toUpperCase(Locale.ROOT)) {
          case "CPU" -> "Processor";
          case "CUDA" -> "CUDA";
          default -> "Automatic";
        },
        switch (entry.state()) {
          case WAITING -> "Waiting";
          case STARTED -> "Running";
          case DONE -> "Done";
          case FAILED -> "Failed";
        },
        entry.state() == QueueState.WAITING,
        entry.state().over(),
        entry.state() == QueueState.FAILED,
        entry.message());
  }
}
