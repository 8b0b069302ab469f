package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.corpus.FolderNames;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.ShownCommand;
import daybench.controllers.queue.RunQueue;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.DaybenchVersion;
import daybench.engine.json.Json;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the settings of a run and starts it, now or when it is its turn. Every setting is a
 * property by the name it has in {@code run.json}; what is derived from them is {@link #derived}.
 * For the thread of the user interface.
 */
public final class RunWizard {
  private static final double HOUR = 3_600;

  private final Workspace workspace;
  private final Background background;
  private final UserPresets presets;
  private final RunStart runs;
  private final Trial trial;
  private final SettingsTree settings = new SettingsTree(this::derive);
  private final Loading<RunChoices> choices;
  private final ObjectProperty<Optional<CorpusChoice>> corpus =
      new SimpleObjectProperty<>(this, "corpus", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PresetChoice>> preset =
      new ReadOnlyObjectWrapper<>(this, "preset", Optional.empty());
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty device = new SimpleStringProperty(this, "device", "AUTO");
  private final ReadOnlyObjectWrapper<Optional<DerivedSettings>> derived =
      new ReadOnlyObjectWrapper<>(this, "derived", Optional.empty());
  private final ReadOnlyStringWrapper problem =
      new ReadOnlyStringWrapper(this, "problem", "Choose a corpus.");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
  private final int threads;
  private @Nullable ObjectNode presetSettings;
  private boolean named;

  /**
   * A wizard.
   *
   * @param queue where runs wait
   */
  public RunWizard(
      Workspace workspace,
      AppSettings app,
      UserPresets presets,
      EngineJobs jobs,
      RunQueue queue,
      Background background) {
    this.workspace = workspace;
    this.background = background;
    this.presets = presets;
    this.threads = app.threads() > 0 ? app.threads() : Runtime.getRuntime().availableProcessors();
    this.runs = new RunStart(jobs, queue);
    this.trial = new Trial(jobs, background, workspace.jobs());
    this.choices = new Loading<>(background);
    device.set(app.device().name());
    corpus.subscribe((before, now) -> corpusChosen());
    name.subscribe((before, now) -> derive());
    device.subscribe((before, now) -> derive());
    trial.measurement().subscribe((before, now) -> derive());
  }

  /** What can be chosen: the corpora and the presets. */
  public ReadOnlyObjectProperty<Loadable<RunChoices>> choices() {
    return choices.state();
  }

  /**
   * Looks for corpora and presets, and chooses.
   *
   * @param wanted the corpus to choose; empty for the first
   * @param like the run whose settings to begin with
   */
  public void open(Optional<Path> wanted, Optional<Path> like) {
    choices.load(
        cancel -> {
          RunChoices found = RunChoices.read(workspace, presets);
          return like.isPresent() ? found.like(like.get()) : found;
        });
    choices
        .state()
        .subscribe(state -> state.ready().ifPresent(found -> choose(found, wanted, like)));
  }

  private void choose(RunChoices found, Optional<Path> wanted, Optional<Path> like) {
    Optional<ObjectNode> begun = found.likeSettings();
    Optional<Path> folder =
        wanted.or(() -> begun.map(json -> Path.of(json.path("corpusFolder").asText())));
    corpus.set(
        found.corpora().stream()
            .filter(one -> folder.isEmpty() || one.folder().equals(folder.get()))
            .findFirst());
    if (begun.isPresent() && corpus.get().isPresent()) {
      choosePreset("tiny");
      ObjectNode merged = begun.get().deepCopy();
      merged.withObjectProperty("model").put("vocabularySize", corpus.get().get().vocabularySize());
      settings.replace(merged);
      like.map(Path::getFileName)
          .ifPresent(old -> name.set(FolderNames.free(workspace.runs(), old.toString())));
    }
  }

  // What is chosen.

  public ObjectProperty<Optional<CorpusChoice>> corpus() {
    return corpus;
  }

  /** The preset that the settings began with. */
  public ReadOnlyObjectProperty<Optional<PresetChoice>> preset() {
    return preset.getReadOnlyProperty();
  }

  /** What the run is called: the name of its folder. */
  public StringProperty name() {
    return name;
  }

  /** Keeps the name as it is, whatever is chosen afterwards. */
  public void keepName() {
    named = true;
  }

  /** AUTO, CPU or CUDA. */
  public StringProperty device() {
    return device;
  }

  /** A setting that is a whole number. */
  public IntegerProperty whole(String key) {
    return settings.whole(key);
  }

  /** A setting that is a number. */
  public DoubleProperty decimal(String key) {
    return settings.decimal(key);
  }

  /** A setting that is so or not. */
  public BooleanProperty flag(String key) {
    return settings.flag(key);
  }

  /** A setting that is one of some words. */
  public StringProperty choice(String key) {
    return settings.choice(key);
  }

  /** The budget of time, in hours. */
  public double budgetHours() {
    return settings.get("budget.seconds").asDouble(0) / HOUR;
  }

  /** Sets the budget of time. */
  public void setBudgetHours(double hours) {
    if (hours > 0 && Math.abs(hours - budgetHours()) > 1e-9) {
      settings.decimal("budget.seconds").set(hours * HOUR);
    }
  }

  /** Shares of the budget, in percent, at which a checkpoint is kept for good. */
  public String checkpointsAt() {
    List<String> percents = new ArrayList<>();
    settings
        .get("checkpoints.budgetFractions")
        .forEach(
            one ->
                percents.add(
                    String.format(Locale.ROOT, "%.4g", 100 * one.asDouble())
                        .replaceFirst("\\.?0+$", "")));
    return String.join(", ", percents);
  }

  /** Sets these shares from a text such as {@code 10, 25, 50}; false where it is none. */
  public boolean setCheckpointsAt(String text) {
    ArrayNode fractions = Json.object().putArray("x");
    try {
      for (String part : text.split("[,;\\s]+", -1)) {
        if (!part.isBlank()) {
          fractions.add(Double.parseDouble(part.replace("%", "")) / 100);
        }
      }
    } catch (NumberFormatException e) {
      return false;
    }
    settings.set("checkpoints.budgetFractions", fractions);
    return true;
  }

  /** Begins anew with a preset. */
  public void choosePreset(String presetName) {
    Optional<RunChoices> found = choices.state().get().ready();
    Optional<CorpusChoice> on = corpus.get();
    if (found.isEmpty() || on.isEmpty()) {
      return;
    }
    found
        .get()
        .settings(presetName, on.get(), threads)
        .ifPresent(
            chosen -> {
              presetSettings = chosen;
              preset.set(
                  found.get().presets(on.get()).stream()
                      .filter(one -> one.name().equals(presetName))
                      .findFirst());
              if (!named) {
                name.set(FolderNames.free(workspace.runs(), on.get().name() + "-" + presetName));
              }
              settings.replace(chosen);
            });
  }

  private void corpusChosen() {
    if (corpus.get().isPresent()) {
      choosePreset(preset.get().map(PresetChoice::name).orElse("tiny"));
    }
    derive();
  }

  /** The presets, for the corpus chosen. */
  public List<PresetChoice> presets() {
    return choices
        .state()
        .get()
        .ready()
        .flatMap(found -> corpus.get().map(found::presets))
        .orElse(List.of());
  }

  // What comes of it.

  /** All that is derived from the settings; empty where they make no run. */
  public ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return derived.getReadOnlyProperty();
  }

  /** What keeps the run from being started, in a sentence; empty where nothing does. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty starting() {
    return starting.getReadOnlyProperty();
  }

  /** The short trial of these settings. */
  public Trial trial() {
    return trial;
  }

  /** Tries the settings on this machine for some seconds. */
  public void measure() {
    derived.get().ifPresent(now -> trial.begin(measureArguments(), now.request()));
  }

  private void derive() {
    ObjectNode base = presetSettings;
    Optional<CorpusChoice> on = corpus.get();
    if (base == null || on.isEmpty()) {
      derived.set(Optional.empty());
      problem.set("Choose a corpus.");
      return;
    }
    try {
      ObjectNode tree = settings.copy();
      tree.put("name", name.get().isBlank() ? "run" : name.get().strip());
      tree.put("corpusFolder", on.get().folder().toString());
      tree.put("threads", threads);
      tree.put("daybenchVersion", DaybenchVersion.number());
      RunRequest request = Json.convert(tree, RunRequest.class, "The request");
      List<SettingsDifference> differences =
          SettingsDifference.between(withoutRun(base), withoutRun(tree));
      derived.set(
          Optional.of(
              DerivedSettings.of(request, on.get(), differences, trial.measurement().get())));
      FolderNames.unused(workspace.runs(), name.get());
      problem.set("");
    } catch (UserException | IllegalArgumentException e) {
      String said = String.valueOf(e.getMessage());
      problem.set(said.startsWith("The request: ") ? said.substring(13) : said);
    }
  }

  private static ObjectNode withoutRun(ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    copy.remove(List.of("name", "corpusFolder", "daybenchVersion", "schema", "threads"));
    return copy;
  }

  /** The folder that the run will have. */
  public Path folder() {
    String wanted = name.get().strip();
    return workspace.runs().resolve(wanted.isEmpty() ? "run" : wanted);
  }

  /** The command line that starts the same run. */
  public String commandLine() {
    return ShownCommand.of(arguments());
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("train"));
    arguments.addAll(common());
    arguments.addAll(List.of("--run", folder().toString()));
    return List.copyOf(arguments);
  }

  private List<String> measureArguments() {
    List<String> arguments = new ArrayList<>(List.of("measure"));
    arguments.addAll(common());
    return List.copyOf(arguments);
  }

  private List<String> common() {
    List<String> arguments = new ArrayList<>();
    corpus.get().ifPresent(on -> arguments.addAll(List.of("--corpus", on.folder().toString())));
    preset
        .get()
        .ifPresent(
            chosen -> {
              if (chosen.own()) {
                Path file = presets.folder().resolve(chosen.name() + ".json");
                arguments.addAll(List.of("--settings", file.toString()));
              } else {
                arguments.addAll(List.of("--preset", chosen.name()));
              }
            });
    arguments.addAll(List.of("--threads", Integer.toString(threads)));
    if (!device.get().equals("AUTO")) {
      arguments.addAll(List.of("--device", device.get().toLowerCase(Locale.ROOT)));
    }
    derived.get().map(DerivedSettings::differences).orElse(List.of()).stream()
        .filter(one -> !one.key().equals("model.vocabularySize"))
        .forEach(
            one -> {
              arguments.add("--set");
              arguments.add(one.key() + "=" + typed(settings.get(one.key())));
            });
    return arguments;
  }

  private static String typed(JsonNode value) {
    return value.isTextual() ? value.asText() : value.isMissingNode() ? "null" : value.toString();
  }

  /** Saves the settings under a name, for other runs. */
  public void saveAsPreset(String presetName, Consumer<String> saved, Consumer<Failure> failed) {
    ObjectNode tree = settings.copy();
    background.run(
        () -> {
          presets.save(presetName, tree);
          return presetName.strip();
        },
        saved,
        failed);
  }

  /**
   * Starts the run now, in a process that the window need not outlive.
   *
   * @param started told the folder of the run
   */
  public void start(Consumer<Path> started, Consumer<Failure> failed) {
    begin(() -> runs.now(folder(), arguments()), started, failed);
  }

  /**
   * Lets the run wait for its turn.
   *
   * @param waiting told the folder that the run will have
   */
  public void enqueue(Consumer<Path> waiting, Consumer<Failure> failed) {
    String on = device.get();
    begin(() -> runs.later(folder(), arguments(), on), waiting, failed);
  }

  private void begin(Callable<Path> work, Consumer<Path> done, Consumer<Failure> failed) {
    if (starting.get() || !problem.get().isEmpty()) {
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

  /** Names of the presets that come with Daybench, smallest first. */
  public static List<String> builtInPresets() {
    return Presets.names();
  }
}
