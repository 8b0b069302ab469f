package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** The folder of GLUE's files, and which of its tasks are done. */
public final class GluePage {
  private final Workspace workspace;
  private final Background background;
  private final ObjectProperty<Optional<Path>> data =
      new SimpleObjectProperty<>(this, "data", Optional.empty());
  private final Loading<List<GlueTaskRow>> tasks;
  private final ObservableSet<String> chosen = FXCollections.observableSet();
  private final GlueFetching fetching;

  GluePage(Workspace workspace, EngineJobs jobs, Background background) {
    this.workspace = workspace;
    this.background = background;
    this.tasks = new Loading<>(background);
    this.fetching =
        new GlueFetching(workspace, jobs, background, folder -> take(Optional.of(folder)));
    data.subscribe(this::readTasks);
    tasks.state().subscribe(this::tasksChanged);
  }

  /** The folder of GLUE's files. */
  public ObjectProperty<Optional<Path>> data() {
    return data;
  }

  /** The download of GLUE's files. */
  public GlueFetching fetching() {
    return fetching;
  }

  /** What the folder has. */
  public ReadOnlyObjectProperty<Loadable<List<GlueTaskRow>>> tasks() {
    return tasks.state();
  }

  /** The names of the tasks chosen. */
  public ObservableSet<String> chosen() {
    return chosen;
  }

  /** Looks for the folder that was used last, unless one is chosen. */
  void open(Consumer<Failure> failed) {
    fetching.open();
    background.run(
        this::usedLast,
        found -> {
          if (data.get().isEmpty()) {
            data.set(found);
          }
        },
        failed);
  }

  void close() {
    fetching.close();
    tasks.clear();
  }

  private void take(Optional<Path> folder) {
    if (folder.equals(data.get())) {
      readTasks(); // there is more in it now
    } else {
      data.set(folder);
    }
  }

  private Optional<Path> usedLast() throws IOException {
    return new EvaluationCatalog(workspace)
        .read().stream()
            .filter(set -> !set.reports().isEmpty())
            .filter(set -> set.reports().getFirst().request().own() == null)
            .max(
                Comparator.comparing(
                    EvaluationSet::lastActivity, Comparator.nullsFirst(Comparator.naturalOrder())))
            .map(set -> Path.of(set.reports().getFirst().request().data()))
            .filter(Files::isDirectory);
  }

  private void readTasks() {
    Optional<Path> folder = data.get();
    if (folder.isEmpty()) {
      tasks.clear();
    } else {
      tasks.load(cancel -> GlueTaskRows.read(folder.get(), cancel));
    }
  }

  private void tasksChanged(Loadable<List<GlueTaskRow>> now) {
    now.ready()
        .ifPresent(
            rows -> {
              chosen.clear();
              rows.stream().filter(GlueTaskRow::usable).map(GlueTaskRow::task).forEach(chosen::add);
            });
  }

  /**
   * What is chosen, in GLUE's order.
   *
   * @throws UserException where something is missing
   */
  LearnedTasks.Glue learned() {
    Path folder =
        data.get().orElseThrow(() -> new UserException("Choose the folder of GLUE's files."));
    List<GlueTaskRow> rows =
        switch (tasks.state().get()) {
          case Loadable.Ready<List<GlueTaskRow>>(List<GlueTaskRow> ready) -> ready;
          case Loadable.Failed<List<GlueTaskRow>>(Failure failure) ->
              throw new UserException(failure.what());
          case Loadable.Idle<List<GlueTaskRow>>(), Loadable.Loading<List<GlueTaskRow>>() ->
              throw new UserException("The folder of GLUE's files is being read.");
        };
    return new LearnedTasks.Glue(
        folder, rows.stream().map(GlueTaskRow::task).filter(chosen::contains).toList());
  }
}
