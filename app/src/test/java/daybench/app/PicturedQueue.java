package daybench.app;

import daybench.controllers.workspace.Workspace;
import daybench.engine.queue.QueueEntry;
import daybench.engine.queue.QueueFolder;
import daybench.engine.queue.QueueState;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** A queue with runs in every state. */
final class PicturedQueue {
  private PicturedQueue() {}

  static void fill(Workspace workspace) throws IOException {
    QueueFolder queue = new QueueFolder(workspace.folder().resolve("queue"));
    queue.change(
        none ->
            List.of(
                entry(workspace, "tiny-baseline", QueueState.DONE, ""),
                entry(
                    workspace,
                    "large-rate",
                    QueueState.FAILED,
                    "The loss was not finite in 5 steps in a row; lower the learning rate."),
                entry(workspace, "overnight", QueueState.STARTED, ""),
                entry(workspace, "deep-narrow", QueueState.WAITING, ""),
                entry(workspace, "shallow-wide", QueueState.WAITING, "")));
    // Held as the process that keeps a queue does, so that none is started. It goes with this JVM.
    FileChannel.open(
            queue.path().resolve("keeper.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)
        .lock();
  }

  private static QueueEntry entry(
      Workspace workspace, String name, QueueState state, String message) {
    return new QueueEntry(
        name,
        name,
        workspace.runs().resolve(name).toString(),
        List.of("train"),
        "cpu",
        Instant.now(),
        state,
        message);
  }
}
