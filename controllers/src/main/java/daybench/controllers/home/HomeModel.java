package daybench.controllers.home;

import daybench.controllers.background.Background;
import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.evaluation.EvaluationWatch;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Tagging;
import daybench.controllers.workspace.Trash;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/** The first screen: what the workspace holds, searched and sorted, and what is done with it. */
public final class HomeModel {
  private final WorkspaceWatch watch;
  private final Background background;
  private final Notices notices;
  private final Trash trash;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObjectProperty<RunOrder> order =
      new SimpleObjectProperty<>(this, "order", RunOrder.LAST_ACTIVITY);
  private final ObservableSet<Path> selected = FXCollections.observableSet();
  private final FilteredList<RunItem> foundRuns;
  private final SortedList<RunItem> runs;
  private final FilteredList<CorpusItem> foundCorpora;
  private final SortedList<CorpusItem> corpora;
  private final FilteredList<EvaluationItem> foundEvaluations;
  private final SortedList<EvaluationItem> evaluations;

  public HomeModel(
      Workspace workspace, WorkspaceWatch watch, Background background, Notices notices) {
    this.watch = watch;
    this.background = background;
    this.notices = notices;
    this.trash = new Trash(workspace, Clock.systemUTC());
    foundRuns = new FilteredList<>(watch.runs());
    runs = new SortedList<>(foundRuns);
    foundCorpora = new FilteredList<>(watch.corpora());
    corpora = new SortedList<>(foundCorpora, RunOrder.NEWEST_CORPUS);
    foundEvaluations = new FilteredList<>(watch.evaluations());
    evaluations = new SortedList<>(foundEvaluations, RunOrder.NEWEST_EVALUATION);
    search.subscribe(this::filter);
    order.subscribe(now -> runs.setComparator(now.comparator()));
  }

  /** The runs that match the search, in the order chosen. */
  public ObservableList<RunItem> runs() {
    return runs;
  }

  /** The corpora that match the search, newest first. */
  public ObservableList<CorpusItem> corpora() {
    return corpora;
  }

  /** The evaluations that match the search, those at work first, then the newest. */
  public ObservableList<EvaluationItem> evaluations() {
    return evaluations;
  }

  /** All that is there, whatever is searched for. */
  public WorkspaceWatch workspace() {
    return watch;
  }

  /** Words, all of which a name, a tag, a state or a setting must contain. */
  public StringProperty search() {
    return search;
  }

  /** The order of the runs. */
  public ObjectProperty<RunOrder> order() {
    return order;
  }

  /** The folders of the runs chosen to be compared. */
  public ObservableSet<Path> selected() {
    return selected;
  }

  private void filter(String text) {
    Search words = Search.of(text);
    foundRuns.setPredicate(words::matches);
    foundCorpora.setPredicate(words::matches);
    foundEvaluations.setPredicate(words::matches);
  }

  /** Gives a folder a name; a blank one gives it its own back. */
  public void rename(Path folder, String name) {
    change(
        folder,
        "The new name could not be kept.",
        () -> new Tagging(Optional.of(name), Tagging.read(folder).tags()).write(folder));
  }

  /** Gives a folder tags, separated by commas. */
  public void tag(Path folder, String tags) {
    change(
        folder,
        "The tags could not be kept.",
        () -> new Tagging(Tagging.read(folder).name(), Tagging.parseTags(tags)).write(folder));
  }

  /** Moves a folder to the trash, and offers to take it back. */
  public void delete(Path folder, String name) {
    Callable<Path> work =
        () -> {
          refuseLive(folder);
          return trash.put(folder);
        };
    background.run(
        work,
        trashed -> {
          selected.remove(folder);
          watch.dismiss(folder);
          watch.lookSoon();
          notices.tell(
              name + " is in the trash folder now.", "Undo", () -> restore(trashed, folder));
        },
        failure -> notices.tell(failure.in(name + " was not deleted.", folder.toString())));
  }

  /** Forgets a folder that something else deleted. */
  public void dismiss(Path folder) {
    selected.remove(folder);
    watch.dismiss(folder);
  }

  private void restore(Path trashed, Path folder) {
    change(folder, "It could not be taken back.", () -> trash.restore(trashed, folder));
  }

  private static void refuseLive(Path folder) {
    RunFolder run = new RunFolder(folder);
    if (Files.exists(run.requestFile()) && new RunReader(run).snapshot().state().live()) {
      throw new UserException("The run is at work; stop it first.");
    }
    if (EvaluationWatch.is(folder)
        && new EvaluationWatch(folder, path -> true).look().standing().live()) {
      throw new UserException("The evaluation is at work; stop it first.");
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private void change(Path folder, String failed, Change change) {
    background.run(
        () -> {
          change.make();
          return folder;
        },
        done -> watch.lookSoon(),
        failure -> notices.tell(failure.in(failed, folder.toString())));
  }

  /** Tags of all that is there, sorted. */
  public List<String> tags() {
    return Stream.of(
            watch.runs().stream().flatMap(run -> run.tags().stream()),
            watch.corpora().stream().flatMap(corpus -> corpus.tags().stream()),
            watch.evaluations().stream().flatMap(evaluation -> evaluation.tags().stream()))
        .flatMap(tags -> tags)
        .distinct()
        .sorted()
        .toList();
  }
}
