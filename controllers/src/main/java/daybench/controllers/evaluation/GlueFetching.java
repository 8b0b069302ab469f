package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Downloads GLUE's files into the workspace, once the user has agreed to what and how much. A
 * process of its own does it, and goes on where the window is closed. For the thread of the user
 * interface.
 */
public final class GlueFetching {
  private static final long LOOKS_EVERY_MILLIS = 300;

  private final Path folder;
  private final EngineJobs jobs;
  private final Background background;
  private final Consumer<Path> done;
  private final ReadOnlyObjectWrapper<Optional<GlueOffer>> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<JobSnapshot>> work =
      new ReadOnlyObjectWrapper<>(this, "work", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private @Nullable EngineJob job;
  private boolean closed;

  /**
   * @param done told the folder once it has all tasks
   */
  GlueFetching(Workspace workspace, EngineJobs jobs, Background background, Consumer<Path> done) {
    this.folder = workspace.glue();
    this.jobs = jobs;
    this.background = background;
    this.done = done;
  }

  /** What waits for the user's consent. */
  public ReadOnlyObjectProperty<Optional<GlueOffer>> offer() {
    return offer.getReadOnlyProperty();
  }

  /** The download at work; empty where there is none. */
  public ReadOnlyObjectProperty<Optional<JobSnapshot>> work() {
    return work.getReadOnlyProperty();
  }

  /** Why nothing came of the last one. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Looks for a download that an earlier window began. */
  void open() {
    background.run(
        () ->
            jobs.list().stream()
                .filter(one -> one.request().kind() == JobKind.DOWNLOAD)
                .filter(GlueFetching::live)
                .findFirst(),
        found -> found.ifPresent(this::follow),
        this::fail);
  }

  private static boolean live(EngineJob job) {
    try {
      return job.look().state().live();
    } catch (IOException e) {
      return false;
    }
  }

  /** Says what would be downloaded, so that the user can agree. */
  public void propose() {
    failure.set(Optional.empty());
    background.run(
        () -> GlueOffer.of(folder),
        found -> {
          if (found.tasks().isEmpty()) {
            done.accept(folder);
          } else {
            offer.set(Optional.of(found));
          }
        },
        this::fail);
  }

  /** The user does not agree. */
  public void decline() {
    offer.set(Optional.empty());
  }

  /** The user agrees. */
  public void fetch() {
    if (offer.get().isEmpty()) {
      return;
    }
    offer.set(Optional.empty());
    failure.set(Optional.empty());
    background.<EngineJob>run(
        () ->
            jobs.start(
                JobRequest.of(
                    JobKind.DOWNLOAD,
                    "GLUE's files",
                    folder,
                    List.of("glue", "download", "--json", "--yes", "--to", folder.toString()))),
        this::follow,
        this::fail);
  }

  /** Ends the download; what came is kept for the next time. */
  public void cancel() {
    EngineJob at = job;
    if (at != null) {
      background.run(at::cancel, asked -> {}, this::fail);
    }
  }

  /** Looks no more; the download goes on. */
  void close() {
    closed = true;
  }

  private void follow(EngineJob followed) {
    job = followed;
    background.run(followed::look, now -> show(followed, now), this::fail);
  }

  private void show(EngineJob followed, JobSnapshot now) {
    if (closed) {
      return;
    }
    if (now.state().live()) {
      work.set(Optional.of(now));
      background.run(
          () -> {
            Thread.sleep(LOOKS_EVERY_MILLIS);
            return followed.look();
          },
          next -> show(followed, next),
          this::fail);
      return;
    }
    job = null;
    work.set(Optional.empty());
    if (now.state() == JobState.DONE) {
      done.accept(folder);
    } else if (now.state() != JobState.CANCELLED) {
      failure.set(
          Optional.of(
              new Failure(
                  now.message(),
                  folder.toString(),
                  "What came is kept; try again, or choose a folder that has the files.",
                  "")));
    }
    background.run(
        () -> {
          jobs.forget(followed);
          return true;
        },
        forgotten -> {},
        why -> {});
  }

  private void fail(Failure why) {
    work.set(Optional.empty());
    failure.set(Optional.of(why));
  }
}
