package daybench.controllers.checkpoints;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.Watched;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobList;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.ListedJob;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Trash;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The checkpoints of a run, and what is done with them. For the thread of the user interface. */
public final class CheckpointsModel implements Watched {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Path run;
  private final Workspace workspace;
  private final Background background;
  private final Looks looks;
  private final Notices notices;
  private final Trash trash;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ObservableList<CheckpointItem> items = FXCollections.observableArrayList();
  private final ObservableList<CheckpointItem> itemsShown =
      FXCollections.unmodifiableObservableList(items);
  private final JobList work;
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live");
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());

  public CheckpointsModel(
      Path run,
      Workspace workspace,
      Background background,
      Poller poller,
      EngineJobs jobs,
      Notices notices) {
    this.run = run;
    this.workspace = workspace;
    this.background = background;
    this.looks = new Looks(poller, PAUSE, this::lookSoon);
    this.work =
        new JobList(
            jobs,
            job -> job.kind() == JobKind.EXPORT || job.kind() == JobKind.IMPORT,
            background,
            notices,
            this::lookSoon);
    this.notices = notices;
    this.trash = new Trash(workspace, Clock.systemUTC());
  }

  public Path run() {
    return run;
  }

  /** The name of the run's folder. */
  public String name() {
    return String.valueOf(run.getFileName());
  }

  /** The checkpoints, newest first. */
  public ObservableList<CheckpointItem> items() {
    return itemsShown;
  }

  /** Exports and imports of this workspace. */
  public JobList work() {
    return work;
  }

  /** Whether the folder was looked at once. */
  public ReadOnlyBooleanProperty looked() {
    return looked.getReadOnlyProperty();
  }

  /** Whether a process works on the run. */
  public ReadOnlyBooleanProperty live() {
    return live.getReadOnlyProperty();
  }

  /** Why the checkpoints cannot be listed, where they cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  @Override
  public void watch() {
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  /** Looks again without waiting for the next time. */
  public void lookSoon() {
    if (looking.compareAndSet(false, true)) {
      background.run(
          this::look,
          this::show,
          why -> {
            looking.set(false);
            looked.set(true);
            items.clear();
            failure.set(Optional.of(why));
          });
    }
  }

  private record Seen(List<CheckpointItem> items, List<ListedJob> work, RunSnapshot run) {}

  private Seen look() throws IOException {
    RunSnapshot snapshot = new RunReader(new RunFolder(run)).snapshot();
    return new Seen(CheckpointScan.of(run), work.read(), snapshot);
  }

  private void show(Seen seen) {
    looking.set(false);
    failure.set(Optional.empty());
    live.set(seen.run().state().live());
    if (!items.equals(seen.items())) {
      items.setAll(seen.items());
    }
    work.show(seen.work());
    looked.set(true);
  }

  /** Pins a checkpoint, so that the run never deletes it, or takes the pin back. */
  public void pin(CheckpointItem item, boolean wanted) {
    background.run(
        () -> {
          new CheckpointFolder(item.folder(), item.step()).pin(wanted);
          return item;
        },
        done -> lookSoon(),
        why -> tell(why, item.name() + " could not be " + (wanted ? "pinned." : "unpinned.")));
  }

  /** Whether a checkpoint can be deleted: a run at work needs its newest. */
  public boolean deletable(CheckpointItem item) {
    return !(live.get() && item.newest());
  }

  /** Moves a checkpoint to the trash, and offers to take it back. */
  public void delete(CheckpointItem item) {
    background.run(
        () -> {
          boolean working = new RunReader(new RunFolder(run)).snapshot().state().live();
          if (working && CheckpointScan.of(run).getFirst().folder().equals(item.folder())) {
            throw new UserException("The run at work needs its newest checkpoint; stop it first.");
          }
          return trash.put(item.folder());
        },
        trashed -> {
          lookSoon();
          notices.tell(
              item.name() + " is in the trash folder now.",
              "Undo",
              () -> restore(trashed, item.folder()));
        },
        why -> tell(why, item.name() + " was not deleted."));
  }

  private void restore(Path trashed, Path folder) {
    background.run(
        () -> {
          trash.restore(trashed, folder);
          return folder;
        },
        done -> lookSoon(),
        why -> tell(why, "The checkpoint could not be taken back."));
  }

  /** Whether the run can go on from a checkpoint: some of its budget must be left there. */
  public boolean resumable(CheckpointItem item) {
    return !live.get() && item.readable() && !(item.budgetFraction() >= 1);
  }

  /**
   * Goes on with the run from a checkpoint, in a process of its own; later ones are set aside by
   * the engine.
   */
  public void resume(CheckpointItem item) {
    List<String> arguments = new ArrayList<>(List.of("resume", run.toString()));
    if (!item.newest()) {
      arguments.addAll(List.of("--checkpoint", item.name()));
    }
    work.start(
        JobRequest.of(JobKind.TRAINING, "Run " + name(), run, arguments),
        name() + " goes on from " + item.name() + ".");
  }

  /** Where an export is put unless the user says otherwise: a name not taken yet. */
  public Path proposedTarget(CheckpointItem item, ExportKind kind) {
    String name = "%s-step-%d".formatted(name(), item.step());
    Path target = workspace.models().resolve(name + kind.suffix());
    for (int number = 2; Files.exists(target); number++) {
      target = workspace.models().resolve(name + "-" + number + kind.suffix());
    }
    return target;
  }

  /** Exports a checkpoint in a process of its own; the result is read back and compared. */
  public void export(CheckpointItem item, ExportKind kind, Path target) {
    work.start(
        JobRequest.of(
            JobKind.EXPORT,
            "%s of %s as %s".formatted(item.name(), name(), kind.label()),
            target,
            List.of(
                "export",
                item.folder().toString(),
                "--out",
                target.toString(),
                "--format",
                kind.option())),
        "");
  }

  /** Takes a model over from a Hugging Face folder, in a process of its own. */
  public void importFolder(Path folder) {
    Path target = workspace.models().resolve(folder.getFileName() + "-imported");
    work.start(
        JobRequest.of(
            JobKind.IMPORT,
            "Import of " + folder.getFileName(),
            target,
            List.of("import", folder.toString(), "--out", target.toString())),
        "");
  }

  private void tell(Failure why, String tried) {
    notices.tell(why.in(tried, run.toString()));
  }
}
