package daybench.controllers.newrun;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.queue.RunQueue;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/**
 * Chooses the settings of a run, a page for each part of them, and starts it, now or when it is its
 * turn. For the thread of the user interface.
 */
public final class RunWizard {
  private final RunDraft draft;
  private final RunCommands commands;
  private final RunStart runs;
  private final Background background;
  private final ModelPage model;
  private final RecipePage recipe;
  private final DevicePage device;
  private final ReviewPage review;
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");

  /**
   * A wizard.
   *
   * @param app says on what device and with how many threads runs compute unless told otherwise
   * @param queue where runs wait
   */
  public RunWizard(
      Workspace workspace,
      AppSettings app,
      UserPresets presets,
      EngineJobs jobs,
      RunQueue queue,
      Background background) {
    this.background = background;
    this.draft = new RunDraft(workspace, app.threadsOrAll());
    this.commands = new RunCommands(draft, presets);
    this.runs = new RunStart(jobs, queue);
    this.model = new ModelPage(draft, workspace, presets, background);
    this.recipe = new RecipePage(draft);
    this.device = new DevicePage(draft, commands, new Trial(jobs, background, workspace.jobs()));
    this.review = new ReviewPage(draft, commands, presets, background);
    draft.device().set(app.device().name());
  }

  /**
   * Looks for corpora and presets, and chooses.
   *
   * @param wanted the corpus to choose; empty for the first
   * @param like the run whose settings to begin with
   */
  public void open(Optional<Path> wanted, Optional<Path> like) {
    model.open(wanted, like);
  }

  public ModelPage model() {
    return model;
  }

  public RecipePage recipe() {
    return recipe;
  }

  public DevicePage device() {
    return device;
  }

  public ReviewPage review() {
    return review;
  }

  /** What keeps the run from being started, in a sentence; empty where nothing does. */
  public ReadOnlyStringProperty problem() {
    return draft.problem();
  }

  public ReadOnlyBooleanProperty starting() {
    return starting.getReadOnlyProperty();
  }

  /**
   * Starts the run now, in a process that the window need not outlive.
   *
   * @param started told the folder of the run
   */
  public void start(Consumer<Path> started, Consumer<Failure> failed) {
    Path folder = draft.folder();
    List<String> arguments = commands.train();
    begin(() -> runs.now(folder, arguments), started, failed);
  }

  /**
   * Lets the run wait for its turn.
   *
   * @param waiting told the folder that the run will have
   */
  public void enqueue(Consumer<Path> waiting, Consumer<Failure> failed) {
    Path folder = draft.folder();
    List<String> arguments = commands.train();
    String on = draft.device().get();
    begin(() -> runs.later(folder, arguments, on), waiting, failed);
  }

  private void begin(Callable<Path> work, Consumer<Path> done, Consumer<Failure> failed) {
    if (starting.get() || !problem().get().isEmpty()) {
      return;
    }
    starting.set(true);
    background.run(
        work,
        folder -> {
          starting.set(false);
          done.accept(folder);
        },
        failure -> {
          starting.set(false);
          failed.accept(failure);
        });
  }
}
