package daybench.controllers.checkpoints;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobProgress;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * An export or an import as a list shows it.
 *
 * @param job its process
 * @param title what is made of what
 * @param target where the result is put
 * @param fraction of the phase it is in, 0 to 1; negative where unknown
 * @param doing the phase, or how it ended, in a sentence
 */
public record ModelJob(
    EngineJob job, String title, Path target, JobState state, double fraction, String doing) {
  static ModelJob of(EngineJob job, JobSnapshot now) {
    Optional<JobProgress> progress = now.progress();
    double fraction = progress.map(JobProgress::fraction).orElse(Double.NaN);
    return new ModelJob(
        job,
        job.request().title(),
        job.request().subjectFolder(),
        now.state(),
        Double.isNaN(fraction) ? -1 : fraction,
        doing(job, now, progress));
  }

  private static String doing(EngineJob job, JobSnapshot now, Optional<JobProgress> progress) {
    return switch (now.state()) {
      case RUNNING -> progress.map(JobProgress::phase).orElse("Starting");
      case DONE -> result(job.request().kind(), now.result());
      case FAILED, CANCELLED, LOST -> now.message();
    };
  }

  private static String result(JobKind kind, Optional<JsonNode> result) {
    if (kind != JobKind.EXPORT || result.isEmpty()) {
      return "Done.";
    }
    return String.format(
        Locale.ROOT,
        "Verified: read back, its logits differ by at most %.1e from the checkpoint's.",
        result.get().path("greatestDifference").asDouble());
  }

  /** Whether a process is at work. */
  public boolean live() {
    return state.live();
  }
}
