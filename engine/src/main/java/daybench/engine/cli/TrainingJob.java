package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.watch.FollowStyle;
import daybench.engine.cli.watch.RunFolderSource;
import daybench.engine.cli.watch.RunFollower;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.training.PretrainingJob;
import daybench.engine.training.RunOutcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Trains a run in this process and shows it from its folder, as any other process would see it, so
 * that nothing depends on who started it.
 */
final class TrainingJob {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration FIRST_INTERVAL = Duration.ofMillis(50);

  private final Console console;
  private final boolean json;
  private final Logs logs;

  TrainingJob(Console console, boolean json, Logs logs) {
    this.console = console;
    this.json = json;
    this.logs = logs;
  }

  /**
   * Trains until the budget is used or the run is told to stop, then tells how it went.
   *
   * @return how it ended
   */
  Result train(PretrainingJob job) throws Exception {
    RunFolder folder = job.folder();
    RunFolderSource source = new RunFolderSource(folder);
    FollowStyle style = FollowStyle.of(console, json, System::nanoTime);
    style.skip(source);
    try (Logs.Attachment _ = logs.writeTo(folder.path());
        Interrupts interrupts = Interrupts.handle(this::sayStopping)) {
      FutureTask<RunOutcome> training = new FutureTask<>(() -> job.run(interrupts));
      Thread.ofPlatform().name("training").start(training);
      if (begins(folder, training)) {
        new RunFollower(source, style, INTERVAL).follow(training::isDone);
      }
      RunOutcome outcome = training.get();
      new TrainingReport(folder, outcome).to(console, json);
      return new Result(outcome.state(), exitCode(outcome, interrupts));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /**
   * How a training ended.
   *
   * @param exitCode of the process
   */
  record Result(RunState state, int exitCode) {}

  private static int exitCode(RunOutcome outcome, Interrupts interrupts) {
    return switch (outcome.state()) {
      case FINISHED -> ExitCodes.DONE;
      case GAVE_UP -> ExitCodes.GAVE_UP;
      default -> interrupts.cancelled() ? ExitCodes.INTERRUPTED : ExitCodes.DONE;
    };
  }

  /**
   * Waits until this process speaks for the run, which a short one may have done and ended before
   * it is looked at; false where it never did.
   */
  private static boolean begins(RunFolder folder, FutureTask<?> training)
      throws InterruptedException {
    RunReader reader = new RunReader(folder);
    while (true) {
      boolean ended = training.isDone();
      if (spokenForHere(reader)) {
        return true;
      }
      if (ended) {
        return false;
      }
      Thread.sleep(FIRST_INTERVAL);
    }
  }

  private static boolean spokenForHere(RunReader reader) {
    @Nullable RunStatus status = reader.snapshot().status();
    return status != null && status.process().pid() == ProcessIdentity.current().pid();
  }

  private void sayStopping() {
    if (!json && !console.terminal().interactive()) {
      console.err().println("Stopping: all is saved first. Once more ends it at once, unsaved.");
    }
  }
}
