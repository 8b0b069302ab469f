package daybench.controllers.queue;

import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.workspace.Workspace;
import daybench.engine.queue.QueueEntry;
import daybench.engine.queue.QueueFolder;
import daybench.engine.queue.QueueKeeper;
import daybench.engine.queue.QueueState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The queue of a workspace. A process of the engine, started here as soon as something waits,
 * starts the runs; it needs no window. Reads and writes files: to be used off the thread of the
 * user interface. Safe for many threads.
 */
public final class RunQueue {
  private final Workspace workspace;
  private final EngineJobs jobs;
  private final QueueFolder folder;

  public RunQueue(Workspace workspace, EngineJobs jobs) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.folder = new QueueFolder(workspace.folder().resolve("queue"));
  }

  /** Puts a run at the end. */
  public void add(String title, Path run, List<String> arguments, String device)
      throws IOException {
    QueueEntry entry =
        new QueueEntry(
            UUID.randomUUID().toString(),
            title,
            run.toString(),
            arguments,
            device,
            Instant.now(),
            QueueState.WAITING,
            "");
    folder.change(
        entries -> {
          List<QueueEntry> more = new ArrayList<>(entries);
          more.add(entry);
          return more;
        });
    keep();
  }

  /** The entries, in the order in which they start. */
  List<QueueEntry> entries() throws IOException {
    return folder.read();
  }

  /** Changes the entries. */
  List<QueueEntry> change(UnaryOperator<List<QueueEntry>> change) throws IOException {
    return folder.change(change);
  }

  /** Whether a process keeps the queue. */
  boolean isKept() throws IOException {
    return QueueKeeper.isKept(folder);
  }

  /** Starts the process that keeps the queue, where there is need for one and none does. */
  public void keep() throws IOException {
    boolean needed = folder.read().stream().anyMatch(entry -> !entry.state().over());
    if (!needed || isKept()) {
      return;
    }
    for (EngineJob earlier : jobs.list()) {
      if (earlier.request().kind() == JobKind.QUEUE && !earlier.look().state().live()) {
        jobs.forget(earlier);
      }
    }
    jobs.start(
        JobRequest.of(
            JobKind.QUEUE,
            "Queue",
            folder.path(),
            List.of("queue", workspace.folder().toString())));
  }
}
