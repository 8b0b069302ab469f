package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.background.Watched;
import daybench.controllers.corpus.FolderNames;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobList;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.ListedJob;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is made of an evaluation for others: predictions for the server of GLUE, and classifiers for
 * Hugging Face Transformers, each by a process of its own.
 */
public final class EvaluationOutputs implements Watched {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Path evaluation;
  private final Workspace workspace;
  private final UiThread ui;
  private final JobList work;
  private final Looks looks;
  private final Background background;

  public EvaluationOutputs(
      Path evaluation,
      Workspace workspace,
      EngineJobs jobs,
      Background background,
      Poller poller,
      UiThread ui,
      Notices notices) {
    this.evaluation = evaluation.toAbsolutePath().normalize();
    this.workspace = workspace;
    this.ui = ui;
    this.background = background;
    this.work = new JobList(jobs, this::mine, background, notices, this::lookSoon);
    this.looks = new Looks(poller, PAUSE, this::look);
  }

  private boolean mine(JobRequest job) {
    return (job.kind() == JobKind.EXPORT || job.kind() == JobKind.SUBMISSION)
        && job.arguments().stream()
            .anyMatch(
                word -> word.startsWith("/") && Path.of(word).normalize().startsWith(evaluation));
  }

  /** What is being made and was made. */
  public JobList work() {
    return work;
  }

  @Override
  public void watch() {
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  private void look() {
    try {
      List<ListedJob> read = work.read();
      ui.execute(() -> work.show(read));
    } catch (IOException | UserException e) {
      // A folder of a job came or went in this moment; the next look reads it.
    }
  }

  private void lookSoon() {
    background.run(work::read, work::show, why -> {});
  }

  /** What a zip of predictions is called unless the user says otherwise. */
  public String proposedZip() {
    return evaluation.getFileName() + "-submission.zip";
  }

  /**
   * Predicts the test files with the best classifiers.
   *
   * @param part the folder of the evaluation, or of the checkpoint's within it
   * @param zip replaced where it is there
   */
  public void submit(Path part, Path zip) {
    work.start(
        JobRequest.of(
            JobKind.SUBMISSION,
            "Submission " + zip.getFileName(),
            zip,
            List.of(
                "glue", "submit", "--json", part.toString(), "--out", zip.toString(), "--force")),
        "");
  }

  /** Writes a task's best classifier as a folder that Transformers loads. */
  public void export(String task, Path classifier) {
    Path target =
        workspace
            .models()
            .resolve(FolderNames.free(workspace.models(), evaluation.getFileName() + "-" + task));
    work.start(
        JobRequest.of(
            JobKind.EXPORT,
            "Classifier of %s for Hugging Face Transformers".formatted(task),
            target,
            List.of("export", classifier.toString(), "--out", target.toString())),
        "");
  }
}
