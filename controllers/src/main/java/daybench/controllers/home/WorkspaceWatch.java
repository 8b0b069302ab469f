package daybench.controllers.home;

import daybench.controllers.activity.Activities;
import daybench.controllers.activity.Activity;
import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Poller;
import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Keeps in view what the workspace holds, for all the window. Files are read on threads of its own;
 * the lists change on the thread of the user interface, and only where something is different.
 */
public final class WorkspaceWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Background background;
  private final Activities activities;
  private final WorkspaceScan scan;
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ObservableList<RunItem> runs = FXCollections.observableArrayList();
  private final ObservableList<CorpusItem> corpora = FXCollections.observableArrayList();
  private final ObservableList<EvaluationItem> evaluations = FXCollections.observableArrayList();
  // Kept, since such views hear of changes only while somebody holds them.
  private final ObservableList<RunItem> runsView = FXCollections.unmodifiableObservableList(runs);
  private final ObservableList<CorpusItem> corporaView =
      FXCollections.unmodifiableObservableList(corpora);
  private final ObservableList<EvaluationItem> evaluationsView =
      FXCollections.unmodifiableObservableList(evaluations);
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper(this, "looked");
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private final Poller.Polling polling;

  public WorkspaceWatch(
      Workspace workspace, Background background, Poller poller, Activities activities) {
    this(workspace, background, poller, activities, Files::isWritable);
  }

  WorkspaceWatch(
      Workspace workspace,
      Background background,
      Poller poller,
      Activities activities,
      Predicate<Path> writable) {
    this.background = background;
    this.activities = activities;
    this.scan = new WorkspaceScan(workspace, writable);
    this.polling = poller.every(PAUSE, this::lookSoon);
  }

  /** The runs, in no order. */
  public ObservableList<RunItem> runs() {
    return runsView;
  }

  /** The corpora, in no order. */
  public ObservableList<CorpusItem> corpora() {
    return corporaView;
  }

  /** The evaluations, in no order. */
  public ObservableList<EvaluationItem> evaluations() {
    return evaluationsView;
  }

  /** Whether the workspace has been looked at once, so that an empty list means an empty folder. */
  public ReadOnlyBooleanProperty looked() {
    return looked.getReadOnlyProperty();
  }

  /** Why the workspace cannot be looked at, where it cannot. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Looks again without waiting for the next time. */
  public void lookSoon() {
    if (looking.compareAndSet(false, true)) {
      background.run(this::look, this::publish, this::fail);
    }
  }

  /** Forgets a folder that is gone. */
  public void dismiss(Path folder) {
    runs.removeIf(run -> run.folder().equals(folder));
    corpora.removeIf(corpus -> corpus.folder().equals(folder));
    evaluations.removeIf(evaluation -> evaluation.folder().equals(folder));
    background.run(
        () -> {
          synchronized (scan) {
            scan.dismiss(folder);
          }
          return folder;
        },
        done -> {},
        failed -> {});
  }

  private WorkspaceScan.Found look() throws IOException {
    synchronized (scan) {
      return scan.look();
    }
  }

  private void publish(WorkspaceScan.Found found) {
    looking.set(false);
    Merging.into(runs, found.runs(), RunItem::folder);
    Merging.into(corpora, found.corpora(), CorpusItem::folder);
    Merging.into(evaluations, found.evaluations(), EvaluationItem::folder);
    activities.tell(
        this,
        Stream.concat(
                runs.stream().filter(run -> run.standing().live()).map(WorkspaceWatch::of),
                evaluations.stream()
                    .filter(evaluation -> evaluation.standing().live())
                    .map(WorkspaceWatch::of))
            .toList());
    failure.set(Optional.empty());
    looked.set(true);
  }

  private static Activity of(RunItem run) {
    return new Activity(
        run.name(),
        run.standing().label().toLowerCase(Locale.ROOT) + ", " + run.budget(),
        run.budgetFraction(),
        new Place.RunPage(run.folder()));
  }

  private static Activity of(EvaluationItem evaluation) {
    return new Activity(
        evaluation.name(),
        "fine-tuning, " + evaluation.progress(),
        evaluation.fraction(),
        new Place.EvaluationPage(evaluation.folder()));
  }

  private void fail(Failure why) {
    looking.set(false);
    if (failure.get().isEmpty()) {
      failure.set(Optional.of(why));
    }
    looked.set(true);
  }

  @Override
  public void close() {
    polling.close();
  }
}
