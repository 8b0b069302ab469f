package daybench.controllers.jobs;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.notices.Notices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The jobs that a screen lists, newest first: started, asked to end, taken off the list. Whoever
 * has it reads it now and then, off the thread of the user interface, and shows what was read on
 * it; all else is for that thread.
 */
public final class JobList {
  private final EngineJobs jobs;
  private final Predicate<JobRequest> listed;
  private final Background background;
  private final Notices notices;
  private final Runnable lookSoon;
  private final ObservableList<ListedJob> items = FXCollections.observableArrayList();
  private final ObservableList<ListedJob> itemsShown =
      FXCollections.unmodifiableObservableList(items);

  /**
   * A list that was not read yet.
   *
   * @param listed which jobs it is of
   * @param lookSoon has it read again
   */
  public JobList(
      EngineJobs jobs,
      Predicate<JobRequest> listed,
      Background background,
      Notices notices,
      Runnable lookSoon) {
    this.jobs = jobs;
    this.listed = listed;
    this.background = background;
    this.notices = notices;
    this.lookSoon = lookSoon;
  }

  /** The jobs, newest first. */
  public ObservableList<ListedJob> items() {
    return itemsShown;
  }

  /** How the jobs stand; reads files. */
  public List<ListedJob> read() throws IOException {
    List<ListedJob> found = new ArrayList<>();
    for (EngineJob job : jobs.list()) {
      if (listed.test(job.request())) {
        found.addFirst(ListedJob.of(job, job.look()));
      }
    }
    return found;
  }

  /** Shows what was read, where it is news. */
  public void show(List<ListedJob> read) {
    boolean same = read.size() == items.size();
    for (int i = 0; same && i < read.size(); i++) {
      same = read.get(i).looksLike(items.get(i));
    }
    if (!same) {
      items.setAll(read);
    }
  }

  /**
   * Starts a job.
   *
   * @param told a sentence to say once it is started; may be empty
   */
  public void start(JobRequest request, String told) {
    background.run(
        () -> jobs.start(request),
        job -> {
          if (!told.isEmpty()) {
            notices.tell(told);
          }
          lookSoon.run();
        },
        why -> tell(why, request, "could not be started."));
  }

  /** Asks a job to end. */
  public void cancel(ListedJob job) {
    background.run(
        () -> job.job().cancel(),
        done -> lookSoon.run(),
        why -> tell(why, job.job().request(), "could not be cancelled."));
  }

  /** Takes a job that is over off the list; what it made stays. */
  public void forget(ListedJob job) {
    background.run(
        () -> {
          jobs.forget(job.job());
          return job;
        },
        done -> lookSoon.run(),
        why -> tell(why, job.job().request(), "could not be taken off the list."));
  }

  private void tell(Failure why, JobRequest request, String what) {
    notices.tell(why.in(request.title() + " " + what, request.subject()));
  }
}
