package daybench.engine.queue;

import java.time.Instant;
import java.util.List;

/**
 * A run that waits, or whose turn has come.
 *
 * @param id unique in its queue
 * @param title for people
 * @param run the folder that the run has or will have
 * @param arguments of the engine's command line that begins it, the command first
 * @param device AUTO, CPU or CUDA: two runs on the same one never go at the same time
 * @param message why it is in this state; may be empty
 */
public record QueueEntry(
    String id,
    String title,
    String run,
    List<String> arguments,
    String device,
    Instant added,
    QueueState state,
    String message) {
  public QueueEntry {
    arguments = List.copyOf(arguments);
  }

  QueueEntry with(QueueState other, String why) {
    return new QueueEntry(id, title, run, arguments, device, added, other, why);
  }
}
