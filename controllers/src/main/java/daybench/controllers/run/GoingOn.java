package daybench.controllers.run;

import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.datasets.UserException;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts processes that go on with runs. Waits, so not for the thread of the user interface. */
final class GoingOn {
  private static final long PAUSE_MILLIS = 200;

  private final EngineJobs jobs;

  GoingOn(EngineJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Starts a process, and waits until it speaks for the run.
   *
   * @param options more words of the command line, such as a budget
   * @throws UserException where it ended instead, saying why
   */
  void start(RunFolder folder, String name, List<String> options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("resume", folder.path().toString()));
    arguments.addAll(options);
    EngineJob job =
        jobs.start(JobRequest.of(JobKind.TRAINING, "Run " + name, folder.path(), arguments));
    RunReader reader = new RunReader(folder);
    while (!reader.snapshot().state().live()) {
      JobSnapshot now = job.look();
      if (now.state() == JobState.DONE) {
        return; // a short run, over already
      }
      if (!now.state().live()) {
        throw new UserException(now.message());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
