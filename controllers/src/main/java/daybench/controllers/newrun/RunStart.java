package daybench.controllers.newrun;

import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.queue.RunQueue;
import daybench.datasets.UserException;
import daybench.engine.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts runs, or lets them wait. */
final class RunStart {
  private static final long LOOKS_EVERY_MILLIS = 100;

  private final EngineJobs jobs;
  private final RunQueue queue;

  RunStart(EngineJobs jobs, RunQueue queue) {
    this.jobs = jobs;
    this.queue = queue;
  }

  /**
   * Starts a run, and waits until its folder is there to be looked at.
   *
   * @throws UserException where the engine says that it cannot begin
   */
  Path now(Path folder, List<String> arguments) throws IOException, InterruptedException {
    EngineJob job =
        jobs.start(
            JobRequest.of(JobKind.TRAINING, "Run " + folder.getFileName(), folder, arguments));
    while (!Files.exists(new RunFolder(folder).requestFile())) {
      JobSnapshot now = job.look();
      if (!now.state().live() && !Files.exists(new RunFolder(folder).requestFile())) {
        throw new UserException(now.message());
      }
      Thread.sleep(LOOKS_EVERY_MILLIS);
    }
    return folder;
  }

  /** Lets a run wait for its turn. */
  Path later(Path folder, List<String> arguments, String device) throws IOException {
    queue.add(String.valueOf(folder.getFileName()), folder, arguments, device);
    return folder;
  }
}
