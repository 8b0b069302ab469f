package daybench.engine.training;

import daybench.datasets.ThreadsEnd;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes status.json once a second from a thread of its own, so that a run that is validating,
 * saving or paused shows that it lives.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Heartbeat.class);

  private final RunFolder folder;
  private volatile RunStatus status;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private boolean failing;

  /** Writes a status at once, and from then on each second. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the thread
  Heartbeat(RunFolder folder, RunStatus first) {
    this.folder = folder;
    this.status = first;
    beat();
    thread.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** What the next beats say. */
  void say(RunStatus next) {
    status = next;
  }

  /** Says it now. */
  void sayNow(RunStatus next) {
    say(next);
    beat();
  }

  private synchronized void beat() {
    try {
      current().write(folder.statusFile());
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOGGER.warn("status.json cannot be written for now; the run goes on: {}", e.toString());
      }
      failing = true;
    }
  }

  private RunStatus current() {
    RunStatus last = status;
    return new RunStatus(
        last.state(),
        last.process(),
        Instant.now(),
        last.step(),
        last.sequences(),
        last.tokens(),
        last.elapsedSeconds(),
        last.budgetSeconds(),
        last.maximumSteps(),
        last.budgetFraction(),
        last.activity(),
        last.message());
  }

  /** Stops the beats; the last words stay in status.json. */
  @Override
  public void close() {
    thread.shutdown();
    ThreadsEnd.await(thread); // a beat under way must not overwrite the last words
  }
}
