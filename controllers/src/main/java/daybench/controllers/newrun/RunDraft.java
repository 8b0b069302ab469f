package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.controllers.corpus.FolderNames;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import daybench.engine.DaybenchVersion;
import daybench.engine.json.Json;
import daybench.engine.settings.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A run as the pages of the wizard have it so far, and what is derived from it at every change. For
 * the thread of the user interface.
 */
final class RunDraft {
  private static final String PREFIX = "The request: ";

  private final Workspace workspace;
  private final int threads;
  private final SettingsTree settings = new SettingsTree(this::derive);
  private final ObjectProperty<Optional<CorpusChoice>> corpus =
      new SimpleObjectProperty<>(this, "corpus", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PresetChoice>> preset =
      new ReadOnlyObjectWrapper<>(this, "preset", Optional.empty());
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty device = new SimpleStringProperty(this, "device", "AUTO");
  private final ObjectProperty<Optional<TrialResult>> measured =
      new SimpleObjectProperty<>(this, "measured", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DerivedSettings>> derived =
      new ReadOnlyObjectWrapper<>(this, "derived", Optional.empty());
  private final ReadOnlyStringWrapper problem =
      new ReadOnlyStringWrapper(this, "problem", "Choose a corpus.");
  private Optional<ObjectNode> presetSettings = Optional.empty();
  private boolean named;

  /**
   * A draft without a corpus.
   *
   * @param threads that the run will compute with
   */
  RunDraft(Workspace workspace, int threads) {
    this.workspace = workspace;
    this.threads = threads;
    corpus.subscribe((before, now) -> derive());
    name.subscribe((before, now) -> derive());
    device.subscribe((before, now) -> derive());
    measured.subscribe((before, now) -> derive());
  }

  SettingsTree settings() {
    return settings;
  }

  int threads() {
    return threads;
  }

  ObjectProperty<Optional<CorpusChoice>> corpus() {
    return corpus;
  }

  ReadOnlyObjectProperty<Optional<PresetChoice>> preset() {
    return preset.getReadOnlyProperty();
  }

  StringProperty name() {
    return name;
  }

  StringProperty device() {
    return device;
  }

  /** What the last trial found; the forecast follows it. */
  ObjectProperty<Optional<TrialResult>> measured() {
    return measured;
  }

  ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return derived.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Keeps the name as it is, whatever is chosen afterwards. */
  void keepName() {
    named = true;
  }

  /** Gives it a name like this, with a number behind it where that is taken. */
  void propose(String wish) {
    if (!named) {
      name.set(FolderNames.free(workspace.runs(), wish));
    }
  }

  /** Begins anew with a preset. */
  void begin(PresetChoice choice, ObjectNode chosen) {
    presetSettings = Optional.of(chosen.deepCopy());
    preset.set(Optional.of(choice));
    corpus.get().ifPresent(on -> propose(on.name() + "-" + choice.name()));
    settings.replace(chosen);
  }

  /** The folder that the run will have. */
  Path folder() {
    String wanted = name.get().strip();
    return workspace.runs().resolve(wanted.isEmpty() ? "run" : wanted);
  }

  private void derive() {
    if (presetSettings.isEmpty() || corpus.get().isEmpty()) {
      derived.set(Optional.empty());
      problem.set("Choose a corpus.");
      return;
    }
    try {
      derived.set(Optional.of(derived(presetSettings.get(), corpus.get().get())));
      FolderNames.unused(workspace.runs(), name.get());
      problem.set("");
    } catch (UserException | IllegalArgumentException e) {
      String said = String.valueOf(e.getMessage());
      problem.set(said.startsWith(PREFIX) ? said.substring(PREFIX.length()) : said);
    }
  }

  private DerivedSettings derived(ObjectNode base, CorpusChoice on) {
    ObjectNode tree = settings.copy();
    tree.put("name", name.get().isBlank() ? "run" : name.get().strip());
    tree.put("corpusFolder", on.folder().toString());
    tree.put("threads", threads);
    tree.put("daybenchVersion", DaybenchVersion.number());
    RunRequest request = Json.convert(tree, RunRequest.class, "The request");
    List<SettingsDifference> differences =
        SettingsDifference.between(withoutRun(base), withoutRun(tree));
    return DerivedSettings.of(request, on, differences, measured.get());
  }

  private static ObjectNode withoutRun(ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    copy.remove(List.of("name", "corpusFolder", "daybenchVersion", "schema", "threads"));
    return copy;
  }
}
