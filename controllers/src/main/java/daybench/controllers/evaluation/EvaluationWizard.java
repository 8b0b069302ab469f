package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.corpus.FolderNames;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.ShownCommand;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.evaluation.OwnTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Chooses a model, tasks and a grid on a page each, says what it comes to, and starts the
 * evaluation. For the thread of the user interface; what reads files is done off it.
 */
public final class EvaluationWizard {
  private final Workspace workspace;
  private final AppSettings machine;
  private final EngineJobs jobs;
  private final Background background;
  private final EvaluationPlans plans;
  private final ModelPage model;
  private final GluePage glue;
  private final TablePage table;
  private final GridPage grid = new GridPage();
  private final BooleanProperty own = new SimpleBooleanProperty(this, "own");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper(this, "command", "");
  private final ReadOnlyIntegerWrapper runs = new ReadOnlyIntegerWrapper(this, "runs");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
  private final Loading<EvaluationPlan> plan;
  private boolean named;

  public EvaluationWizard(
      Workspace workspace, AppSettings machine, EngineJobs jobs, Background background) {
    this.workspace = workspace;
    this.machine = machine;
    this.jobs = jobs;
    this.background = background;
    this.plans = new EvaluationPlans(jobs);
    this.plan = new Loading<>(background);
    this.model = new ModelPage(workspace, background);
    this.glue = new GluePage(workspace, jobs, background);
    this.table = new TablePage(background);
    model.model().subscribe(this::suggestName);
    table.training().subscribe(this::suggestName);
    own.subscribe(this::suggestName);
    for (var choice :
        List.of(
            model.model(),
            model.overBudget(),
            model.random(),
            own,
            glue.data(),
            glue.tasks(),
            table.training(),
            table.preview(),
            table.found(),
            name)) {
      choice.subscribe(now -> check()); // by its value: what nobody looked at tells nothing else
    }
    glue.chosen().subscribe(this::check);
    grid.settings().forEach(setting -> setting.subscribe(now -> check()));
  }

  /** Which model is scored. */
  public ModelPage model() {
    return model;
  }

  /** Whether a table of one's own is learned, rather than tasks of GLUE. */
  public BooleanProperty own() {
    return own;
  }

  /** The tasks of GLUE. */
  public GluePage glue() {
    return glue;
  }

  /** A table of one's own. */
  public TablePage table() {
    return table;
  }

  /** What is varied. */
  public GridPage grid() {
    return grid;
  }

  /** What the evaluation is called: the name of its folder. */
  public StringProperty name() {
    return name;
  }

  /** From now on the name is the user's and follows the model no longer. */
  public void keepName() {
    named = true;
  }

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
    model.open(wanted, failure -> problem.set(failure.what()));
    glue.open(failure -> problem.set(failure.what()));
  }

  private void suggestName() {
    if (!named) {
      name.set(
          model
              .model()
              .get()
              .map(one -> FolderNames.free(workspace.evaluations(), wish(one)))
              .orElse(""));
    }
  }

  private String wish(ModelChoice choice) {
    String scored =
        choice.group().isEmpty()
            ? choice.label()
            : choice.group() + "-" + choice.folder().getFileName();
    return own.get()
        ? table.training().get().map(file -> OwnTask.nameOf(file) + "-" + scored).orElse(scored)
        : scored;
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
    return new EvaluationDraft(
        model.folder(),
        model.overBudget().get(),
        own.get() ? table.learned() : glue.learned(),
        grid.draft(),
        grid.meanPooling().get(),
        grid.mnliFirst().get() && !own.get(),
        model.random().get(),
        grid.trainingRows().get(),
        grid.atOnce().get(),
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
    glue.close();
    table.close();
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
