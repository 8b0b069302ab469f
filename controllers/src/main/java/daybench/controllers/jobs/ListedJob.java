package daybench.controllers.jobs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A job as a list shows it.
 *
 * @param job its process
 * @param title what is made of what
 * @param target where the result is put
 * @param fraction of the phase it is in, 0 to 1; negative where unknown
 * @param doing the phase, or how it ended, in a sentence
 */
public record ListedJob(
    EngineJob job, String title, Path target, JobState state, double fraction, String doing) {
  static ListedJob of(EngineJob job, JobSnapshot now) {
    Optional<JobProgress> progress = now.progress();
    double fraction = progress.map(JobProgress::fraction).orElse(Double.NaN);
    return new ListedJob(
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
      case DONE -> JobResults.told(job.request().kind(), now.result());
      case FAILED, CANCELLED, LOST -> now.message();
    };
  }

  /** Whether a list that shows the other need not change to show this one. */
  boolean looksLike(ListedJob other) {
    return job.folder().equals(other.job.folder())
        && state == other.state
        && fraction == other.fraction
        && doing.equals(other.doing);
  }

  /** Whether a process is at work. */
  public boolean live() {
    return state.live();
  }
}
