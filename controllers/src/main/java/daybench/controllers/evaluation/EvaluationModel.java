package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.background.Watched;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.run.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation, whichever process works on it: how it goes, what came of it so far, and how it is
 * stopped and gone on with. All that is shown is read from its folder.
 */
public final class EvaluationModel implements Watched {
  private static final Duration PAUSE = Duration.ofMillis(700);

  private final Path folder;
  private final EngineJobs jobs;
  private final Background background;
  private final Looks looks;
  private final UiThread ui;
  private final Notices notices;
  private final EvaluationSetReader reader;
  private final EvaluationCatalog catalog;
  private final ReadOnlyObjectWrapper<Optional<EvaluationView>> view =
      new ReadOnlyObjectWrapper<>(this, "view", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<JobSnapshot>> job =
      new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
  private volatile @Nullable EvaluationSet seen;
  private volatile @Nullable EngineJob known;

  public EvaluationModel(
      Path folder,
      Workspace workspace,
      EngineJobs jobs,
      Background background,
      Poller poller,
      UiThread ui,
      Notices notices) {
    this.folder = folder.toAbsolutePath().normalize();
    this.jobs = jobs;
    this.background = background;
    this.looks = new Looks(poller, PAUSE, this::look);
    this.ui = ui;
    this.notices = notices;
    this.reader = new EvaluationSetReader(this.folder);
    this.catalog = new EvaluationCatalog(workspace);
  }

  public Path folder() {
    return folder;
  }

  /** What it is called. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** What its folder tells; empty while it has told nothing. */
  public ReadOnlyObjectProperty<Optional<EvaluationView>> view() {
    return view.getReadOnlyProperty();
  }

  /** The command that this window knows to work on it or to have worked on it last. */
  public ReadOnlyObjectProperty<Optional<JobSnapshot>> job() {
    return job.getReadOnlyProperty();
  }

  /** Why its folder cannot be read, where it cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Whether a process works on it. */
  public ReadOnlyBooleanProperty live() {
    return live.getReadOnlyProperty();
  }

  @Override
  public void watch() {
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  private synchronized void look() {
    try {
      @Nullable EngineJob found = find();
      Optional<JobSnapshot> snapshot = found == null ? Optional.empty() : Optional.of(found.look());
      if (EvaluationSetReader.is(folder)) {
        EvaluationSet now = reader.read();
        seen = now;
        EvaluationView shown = EvaluationViews.of(now, catalog.read());
        boolean atWork =
            now.state().live() || snapshot.filter(one -> one.state().live()).isPresent();
        ui.execute(() -> show(Optional.of(shown), snapshot, atWork));
      } else {
        missing(snapshot);
      }
    } catch (IOException | UserException e) {
      Failure why = Failure.of("The evaluation cannot be read.", folder.toString(), e);
      ui.execute(() -> fail(why));
    }
  }

  private void missing(Optional<JobSnapshot> snapshot) {
    boolean atWork = snapshot.filter(one -> one.state().live()).isPresent();
    if (snapshot.isEmpty()) {
      Failure why =
          new Failure(
              Files.isDirectory(folder)
                  ? "The folder holds no evaluation."
                  : "The folder of the evaluation is there no more.",
              folder.toString(),
              "It may have been moved or deleted.",
              "");
      ui.execute(() -> fail(why));
    } else {
      ui.execute(() -> show(Optional.empty(), snapshot, atWork));
    }
  }

  private void show(Optional<EvaluationView> now, Optional<JobSnapshot> snapshot, boolean atWork) {
    failure.set(Optional.empty());
    live.set(atWork);
    if (!snapshot.equals(job.get())) {
      job.set(snapshot);
    }
    if (!now.equals(view.get())) {
      view.set(now);
    }
  }

  private void fail(Failure why) {
    live.set(false);
    if (failure.get().isEmpty()) {
      failure.set(Optional.of(why));
    }
  }

  private @Nullable EngineJob find() throws IOException {
    if (known == null) {
      known =
          jobs.list().stream()
              .filter(one -> one.request().kind() == JobKind.EVALUATION)
              .filter(one -> one.request().subjectFolder().equals(folder))
              .max(Comparator.comparing(one -> one.request().created()))
              .orElse(null);
    }
    return known;
  }

  /** Asks the process at work to end; runs that are made are kept. */
  public void stop() {
    background.run(
        this::ask,
        asked -> {
          if (!asked) {
            notices.tell("No process of this machine works on " + name() + ".");
          }
        },
        why -> notices.tell(why.in("It was not stopped.", folder.toString())));
  }

  private boolean ask() throws IOException {
    EngineJob mine = known;
    if (mine != null && mine.cancel()) {
      return true;
    }
    EvaluationSet set = seen;
    Optional<ProcessIdentity> process =
        set == null ? Optional.empty() : set.atWork().map(status -> status.process());
    if (process.isEmpty() || !process.get().alive().orElse(false)) {
      return false;
    }
    return ProcessHandle.of(process.get().pid()).map(ProcessHandle::destroy).orElse(false);
  }

  /** Makes the runs that are not made yet, and those that failed. */
  public void resume() {
    if (live.get()) {
      return;
    }
    background.<EngineJob>run(
        this::goOn,
        started -> {
          known = started;
          live.set(true);
        },
        why -> notices.tell(why.in("It was not resumed.", folder.toString())));
  }

  private EngineJob goOn() throws IOException {
    EngineJob before = known;
    if (!EvaluationSetReader.is(folder) && before != null) {
      return jobs.again(before); // it ended before there was a folder
    }
    List<String> arguments = new ArrayList<>(List.of("glue", "resume", "--json"));
    if (before != null) {
      arguments.addAll(atOnce(before.request().arguments()));
      jobs.forget(before);
    }
    arguments.add(folder.toString());
    return jobs.start(JobRequest.of(JobKind.EVALUATION, "Evaluation " + name(), folder, arguments));
  }

  /** As many runs at a time as the command before made. */
  private static List<String> atOnce(List<String> arguments) {
    int place = arguments.indexOf("--at-once");
    return place < 0 || place + 1 == arguments.size()
        ? List.of()
        : arguments.subList(place, place + 2);
  }
}
