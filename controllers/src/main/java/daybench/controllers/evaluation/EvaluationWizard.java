package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.corpus.FolderNames;
import daybench.controllers.inspect.ModelCatalog;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.ShownCommand;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/**
 * Chooses a model, tasks of GLUE and a grid, says what it comes to, and starts the evaluation. For
 * the thread of the user interface; what reads files is done off it.
 */
public final class EvaluationWizard {
  private final Workspace workspace;
  private final AppSettings machine;
  private final EngineJobs jobs;
  private final Background background;
  private final ModelCatalog catalog;
  private final EvaluationPlans plans;
  private final ObservableList<ModelChoice> models = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<ModelChoice>> model =
      new SimpleObjectProperty<>(this, "model", Optional.empty());
  private final BooleanProperty overBudget = new SimpleBooleanProperty(this, "overBudget");
  private final ObjectProperty<Optional<Path>> data =
      new SimpleObjectProperty<>(this, "data", Optional.empty());
  private final Loading<List<GlueTaskRow>> tasks;
  private final ObservableSet<String> chosen = FXCollections.observableSet();
  private final StringProperty rates = new SimpleStringProperty(this, "rates");
  private final StringProperty batches = new SimpleStringProperty(this, "batches");
  private final StringProperty epochs = new SimpleStringProperty(this, "epochs");
  private final StringProperty seeds = new SimpleStringProperty(this, "seeds");
  private final BooleanProperty meanPooling = new SimpleBooleanProperty(this, "meanPooling");
  private final BooleanProperty mnliFirst = new SimpleBooleanProperty(this, "mnliFirst");
  private final BooleanProperty random = new SimpleBooleanProperty(this, "random");
  private final IntegerProperty trainingRows = new SimpleIntegerProperty(this, "trainingRows");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper(this, "command", "");
  private final ReadOnlyIntegerWrapper runs = new ReadOnlyIntegerWrapper(this, "runs");
  private final ReadOnlyBooleanWrapper modelsRead = new ReadOnlyBooleanWrapper(this, "modelsRead");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
  private final Loading<EvaluationPlan> plan;
  private boolean named;

  public EvaluationWizard(
      Workspace workspace, AppSettings machine, EngineJobs jobs, Background background) {
    this.workspace = workspace;
    this.machine = machine;
    this.jobs = jobs;
    this.background = background;
    this.catalog = new ModelCatalog(workspace);
    this.plans = new EvaluationPlans(jobs);
    this.tasks = new Loading<>(background);
    this.plan = new Loading<>(background);
    GridDraft usual = GridDraft.usual();
    rates.set(usual.rates());
    batches.set(usual.batches());
    epochs.set(usual.epochs());
    seeds.set(usual.seeds());
    model.subscribe(this::modelChanged);
    data.subscribe(this::readTasks);
    tasks.state().subscribe(this::tasksChanged);
    chosen.subscribe(this::check);
    for (var setting :
        List.of(
            overBudget,
            rates,
            batches,
            epochs,
            seeds,
            meanPooling,
            mnliFirst,
            random,
            trainingRows,
            name)) {
      setting.subscribe(this::check);
    }
    check();
  }

  // What is chosen.

  /** The models of the workspace, and one that was chosen from elsewhere. */
  public ObservableList<ModelChoice> models() {
    return models;
  }

  /** Whether the workspace was looked at, so that no model means that there is none. */
  public ReadOnlyBooleanProperty modelsRead() {
    return modelsRead.getReadOnlyProperty();
  }

  public ObjectProperty<Optional<ModelChoice>> model() {
    return model;
  }

  /** Whether the run's checkpoints at parts of its budget are scored, not this one alone. */
  public BooleanProperty overBudget() {
    return overBudget;
  }

  /** Whether the chosen model is a checkpoint of a run, which has others. */
  public boolean hasBudget() {
    return model.get().flatMap(one -> EvaluationDraft.run(one.folder())).isPresent();
  }

  /** The folder of GLUE's files. */
  public ObjectProperty<Optional<Path>> data() {
    return data;
  }

  /** What the folder has. */
  public ReadOnlyObjectProperty<Loadable<List<GlueTaskRow>>> tasks() {
    return tasks.state();
  }

  /** The names of the tasks chosen. */
  public ObservableSet<String> chosen() {
    return chosen;
  }

  /** Peak learning rates, with commas between them. */
  public StringProperty rates() {
    return rates;
  }

  public StringProperty batches() {
    return batches;
  }

  public StringProperty epochs() {
    return epochs;
  }

  public StringProperty seeds() {
    return seeds;
  }

  /** Whether the mean of all tokens is classified rather than the pooled [CLS]. */
  public BooleanProperty meanPooling() {
    return meanPooling;
  }

  /** Whether RTE, MRPC and STS-B begin with the encoder of the best MNLI classifier. */
  public BooleanProperty mnliFirst() {
    return mnliFirst;
  }

  /** Whether the encoder begins with random values, to see what pretraining is worth. */
  public BooleanProperty random() {
    return random;
  }

  /** At most so many training rows of each task; 0 for all. */
  public IntegerProperty trainingRows() {
    return trainingRows;
  }

  /** What the evaluation is called: the name of its folder. */
  public StringProperty name() {
    return name;
  }

  /** From now on the name is the user's and follows the model no longer. */
  public void keepName() {
    named = true;
  }

  // What follows from it.

  /** What keeps the evaluation from being started, in a sentence; empty where nothing does. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** The command that does the same; empty while something is missing. */
  public ReadOnlyStringProperty command() {
    return command.getReadOnlyProperty();
  }

  /** Trainings of the grid; 0 while something is missing. */
  public ReadOnlyIntegerProperty runs() {
    return runs.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty starting() {
    return starting.getReadOnlyProperty();
  }

  /** How long it takes, by the last measured trial. */
  public ReadOnlyObjectProperty<Loadable<EvaluationPlan>> plan() {
    return plan.state();
  }

  /**
   * Reads what there is to choose from.
   *
   * @param wanted the model to begin with
   */
  public void open(Optional<Path> wanted) {
    background.run(
        () -> new Opened(catalog.read(), other(wanted), dataUsedLast()),
        found -> {
          models.setAll(found.models());
          found.wanted().forEach(this::addModel);
          modelsRead.set(true);
          wanted.ifPresentOrElse(this::choose, () -> model.set(models.stream().findFirst()));
          if (data.get().isEmpty()) {
            data.set(found.data());
          }
        },
        failure -> {
          modelsRead.set(true);
          problem.set(failure.what());
        });
  }

  private record Opened(List<ModelChoice> models, List<ModelChoice> wanted, Optional<Path> data) {}

  private List<ModelChoice> other(Optional<Path> wanted) throws IOException {
    return wanted.isPresent() ? catalog.of(wanted.get()) : List.of();
  }

  private void addModel(ModelChoice choice) {
    if (models.stream().noneMatch(one -> one.folder().equals(choice.folder()))) {
      models.add(choice);
    }
  }

  /** A model, or of a run its newest checkpoint. */
  private void choose(Path wanted) {
    model.set(
        models.stream()
            .filter(
                one ->
                    one.folder().equals(wanted)
                        || EvaluationDraft.run(one.folder()).filter(wanted::equals).isPresent())
            .findFirst());
  }

  private Optional<Path> dataUsedLast() throws IOException {
    return new EvaluationCatalog(workspace)
        .read().stream()
            .filter(set -> !set.reports().isEmpty())
            .max(
                Comparator.comparing(
                    EvaluationSet::lastActivity, Comparator.nullsFirst(Comparator.naturalOrder())))
            .map(set -> Path.of(set.reports().getFirst().request().data()))
            .filter(Files::isDirectory);
  }

  /** Takes a model from a folder outside of the workspace. */
  public void addModel(Path folder, Consumer<Failure> failed) {
    background.run(
        () -> {
          List<ModelChoice> found = catalog.of(folder);
          if (found.isEmpty()) {
            throw new UserException(
                folder
                    + " holds no model; choose a run, a checkpoint or a folder with config.json and"
                    + " model.safetensors.");
          }
          return found;
        },
        found -> {
          found.forEach(this::addModel);
          choose(found.getFirst().folder());
        },
        failed);
  }

  private void modelChanged() {
    if (!hasBudget()) {
      overBudget.set(false);
    }
    if (!named) {
      name.set(
          model.get().map(one -> FolderNames.free(workspace.evaluations(), wish(one))).orElse(""));
    }
    check();
  }

  private static String wish(ModelChoice choice) {
    return choice.group().isEmpty()
        ? choice.label()
        : choice.group() + "-" + choice.folder().getFileName();
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
    check();
  }

  private void check() {
    plan.clear();
    try {
      EvaluationDraft draft = draft();
      Path folder = FolderNames.unused(workspace.evaluations(), name.get());
      runs.set(draft.runs());
      command.set(ShownCommand.of(draft.arguments(folder)));
      problem.set("");
    } catch (UserException e) {
      runs.set(0);
      command.set("");
      problem.set(String.valueOf(e.getMessage()));
    }
  }

  private EvaluationDraft draft() {
    ModelChoice of =
        model.get().orElseThrow(() -> new UserException("Choose the model to be scored."));
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
    List<String> wanted = new ArrayList<>();
    for (GlueTaskRow row : rows) {
      if (chosen.contains(row.task())) {
        wanted.add(row.task());
      }
    }
    return new EvaluationDraft(
        of.folder(),
        overBudget.get(),
        folder,
        wanted,
        new GridDraft(rates.get(), batches.get(), epochs.get(), seeds.get()),
        meanPooling.get(),
        mnliFirst.get(),
        random.get(),
        trainingRows.get(),
        machine);
  }

  /** Measures a few steps to say how long all of it takes. */
  public void estimate() {
    if (problem.get().isEmpty()) {
      Path folder = FolderNames.unused(workspace.evaluations(), name.get());
      List<String> arguments = draft().arguments(folder);
      plan.load(cancel -> plans.measure(arguments, folder, cancel));
    }
  }

  /** Measures no longer. */
  public void close() {
    plan.clear();
    tasks.clear();
  }

  /**
   * Starts the evaluation.
   *
   * @param started told its folder, which may not be there yet
   */
  public void start(Consumer<Path> started, Consumer<Failure> failed) {
    if (starting.get() || !problem.get().isEmpty()) {
      return;
    }
    starting.set(true);
    EvaluationDraft draft = draft();
    String wanted = name.get();
    background.run(
        () -> {
          Path folder = FolderNames.unused(workspace.evaluations(), wanted);
          Files.createDirectories(workspace.evaluations());
          List<String> arguments = new ArrayList<>(draft.arguments(folder));
          arguments.add("--json"); // of the command within the group
          jobs.start(
              JobRequest.of(
                  JobKind.EVALUATION, "Evaluation " + folder.getFileName(), folder, arguments));
          return folder;
        },
        folder -> {
          starting.set(false);
          started.accept(folder);
        },
        failure -> {
          starting.set(false);
          failed.accept(failure);
        });
  }
}
