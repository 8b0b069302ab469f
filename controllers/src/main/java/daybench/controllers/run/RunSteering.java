package daybench.controllers.run;

import daybench.controllers.background.Background;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.notices.Notices;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Steers runs from where they are listed: asks those at work, and starts processes that go on with
 * the others. What cannot be done is told as a notice; what comes of it is seen in the run folder.
 */
public final class RunSteering {
  private final Background background;
  private final Notices notices;
  private final GoingOn goingOn;

  public RunSteering(EngineJobs jobs, Background background, Notices notices) {
    this.background = background;
    this.notices = notices;
    this.goingOn = new GoingOn(jobs);
  }

  /** Asks a run to wait. */
  public void pause(Path run) {
    ask(run, ControlRequest.PAUSE, "The run could not be asked to pause.");
  }

  /** Asks a run that waits to go on. */
  public void resume(Path run) {
    ask(run, ControlRequest.RESUME, "The run could not be asked to go on.");
  }

  /** Asks a run to save all and end. */
  public void stop(Path run) {
    ask(run, ControlRequest.STOP, "The run could not be asked to stop.");
  }

  /** Goes on with a run that no process works on, in a process of its own. */
  public void goOn(Path run, String name) {
    notices.tell(name + " goes on as soon as its engine is up.");
    work(
        run,
        () -> {
          goingOn.start(new RunFolder(run), name, List.of());
          return run;
        },
        name + " could not go on.");
  }

  private void ask(Path run, ControlRequest request, String otherwise) {
    work(
        run,
        () -> {
          new RunFolder(run).control().ask(request);
          return run;
        },
        otherwise);
  }

  private void work(Path run, Callable<Path> work, String otherwise) {
    background.run(
        work, done -> {}, failure -> notices.tell(failure.in(otherwise, run.toString())));
  }
}
