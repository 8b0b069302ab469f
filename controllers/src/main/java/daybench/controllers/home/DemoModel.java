package daybench.controllers.home;

import daybench.controllers.activity.Activities;
import daybench.controllers.activity.Activity;
import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobProgress;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The demo: one click to a corpus and a tiny model trained on it, made by a process of the engine.
 * A demo that an earlier window started is found again.
 */
public final class DemoModel implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String NAME = "Demo";

  private final Workspace workspace;
  private final EngineJobs jobs;
  private final WorkspaceWatch watch;
  private final Background background;
  private final UiThread ui;
  private final Poller poller;
  private final Activities activities;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
  private Poller.@Nullable Polling polling;

  public DemoModel(
      Workspace workspace,
      EngineJobs jobs,
      WorkspaceWatch watch,
      Background background,
      UiThread ui,
      Poller poller,
      Activities activities,
      Notices notices) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.watch = watch;
    this.background = background;
    this.ui = ui;
    this.poller = poller;
    this.activities = activities;
    this.notices = notices;
    background.run(this::atWork, found -> found.ifPresent(this::follow), this::tell);
  }

  /** Whether a demo is at work. */
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What it does at the moment, in a few words. */
  public ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  /** How much is done of what it does at the moment, 0 to 1; negative where unknown. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** Starts it, or goes on with one that was interrupted. */
  public void start() {
    if (running.get()) {
      return;
    }
    show("Starting", -1);
    background.run(
        () ->
            jobs.start(
                JobRequest.of(
                    JobKind.DEMO,
                    NAME,
                    workspace.demo(),
                    List.of("demo", "--folder", workspace.demo().toString()))),
        this::follow,
        failure -> {
          rest();
          tell(failure);
        });
  }

  private Optional<EngineJob> atWork() throws IOException {
    for (EngineJob job : jobs.list()) {
      if (job.request().kind() == JobKind.DEMO && job.look().state().live()) {
        return Optional.of(job);
      }
    }
    return Optional.empty();
  }

  private void follow(EngineJob job) {
    show("Starting", -1);
    stopPolling();
    polling = poller.every(PAUSE, () -> look(job));
  }

  private void look(EngineJob job) {
    try {
      JobSnapshot snapshot = job.look();
      String errors = snapshot.state().live() ? "" : job.errors();
      ui.execute(() -> show(snapshot, errors));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(JobSnapshot snapshot, String errors) {
    if (snapshot.state().live()) {
      Optional<RunItem> run = run();
      if (run.isPresent()) {
        show("Training, " + run.get().budget(), run.get().budgetFraction());
      } else {
        snapshot.progress().ifPresent(this::show);
      }
      return;
    }
    rest();
    watch.lookSoon();
    if (snapshot.state() == JobState.DONE) {
      notices.tell("The demo is done: a corpus, a run and a model that can be asked.");
    } else if (snapshot.state() != JobState.CANCELLED) {
      notices.tell(
          new Failure(
              "The demo did not come to its end.",
              workspace.demo().toString(),
              snapshot.message().isEmpty()
                  ? "Start it again to go on where it ended."
                  : snapshot.message(),
              errors));
    }
  }

  /** The demo's run, from when it trains. */
  private Optional<RunItem> run() {
    return watch.runs().stream()
        .filter(run -> run.folder().startsWith(workspace.demo()) && run.standing().live())
        .findFirst();
  }

  private void show(JobProgress progress) {
    double part = Double.isNaN(progress.fraction()) ? -1 : progress.fraction();
    String phase = progress.phase();
    show(phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1), part);
  }

  private void show(String what, double part) {
    running.set(true);
    doing.set(what);
    fraction.set(part);
    // The run tells of itself once it trains.
    activities.tell(
        this,
        run().isPresent()
            ? List.of()
            : List.of(new Activity(NAME, what.toLowerCase(Locale.ROOT), part, new Place.Home())));
  }

  private void rest() {
    stopPolling();
    running.set(false);
    doing.set("");
    fraction.set(-1);
    activities.tell(this, List.of());
  }

  private void tell(Failure failure) {
    notices.tell(failure.in("The demo could not be started.", workspace.demo().toString()));
  }

  private void stopPolling() {
    Poller.Polling old = polling;
    if (old != null) {
      old.close();
      polling = null;
    }
  }

  @Override
  public void close() {
    stopPolling();
  }
}
