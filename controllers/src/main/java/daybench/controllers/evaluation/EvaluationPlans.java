package daybench.controllers.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Measures how long a grid takes: a few real steps, in a process of the engine. */
final class EvaluationPlans {
  private static final long LOOKS_EVERY_MILLIS = 150;

  private final EngineJobs jobs;

  EvaluationPlans(EngineJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * Measures and waits.
   *
   * @param evaluation the command of the evaluation
   * @throws UserException where the engine cannot begin
   */
  EvaluationPlan measure(List<String> evaluation, Path subject, CancelSignal cancel)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(evaluation);
    arguments.addAll(List.of("--plan", "--json"));
    EngineJob job = jobs.start(JobRequest.of(JobKind.MEASUREMENT, "Estimate", subject, arguments));
    try {
      JobSnapshot now = job.look();
      while (now.state().live()) {
        if (cancel.cancelled()) {
          job.cancel();
        }
        Thread.sleep(LOOKS_EVERY_MILLIS);
        now = job.look();
      }
      if (cancel.cancelled()) {
        throw new CancellationException();
      }
      if (now.state() != JobState.DONE || now.result().isEmpty()) {
        throw new UserException(now.message());
      }
      JsonNode plan = now.result().get();
      return new EvaluationPlan(
          plan.path("trials").asInt(), plan.path("estimatedSeconds").asDouble(Double.NaN));
    } finally {
      if (!job.look().state().live()) {
        jobs.forget(job);
      }
    }
  }
}
