package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The page of a new run that chooses its corpus, and its model by a preset or by its shape. */
public final class ModelPage {
  private static final String FIRST_PRESET = "tiny";

  private final RunDraft draft;
  private final Workspace workspace;
  private final UserPresets presets;
  private final Loading<RunChoices> choices;

  ModelPage(RunDraft draft, Workspace workspace, UserPresets presets, Background background) {
    this.draft = draft;
    this.workspace = workspace;
    this.presets = presets;
    this.choices = new Loading<>(background);
    draft.corpus().subscribe((before, now) -> corpusChosen());
  }

  /** What can be chosen: the corpora and the presets. */
  public ReadOnlyObjectProperty<Loadable<RunChoices>> choices() {
    return choices.state();
  }

  public ObjectProperty<Optional<CorpusChoice>> corpus() {
    return draft.corpus();
  }

  /** The preset that the settings began with. */
  public ReadOnlyObjectProperty<Optional<PresetChoice>> preset() {
    return draft.preset();
  }

  /** All that is derived from the settings; empty where they make no run. */
  public ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return draft.derived();
  }

  /** A setting that is a whole number, by its name in {@code run.json}. */
  public IntegerProperty whole(String key) {
    return draft.settings().whole(key);
  }

  /** A setting that is a number. */
  public DoubleProperty decimal(String key) {
    return draft.settings().decimal(key);
  }

  /** A setting that is one of some words. */
  public StringProperty choice(String key) {
    return draft.settings().choice(key);
  }

  /** The presets, for the corpus chosen. */
  public List<PresetChoice> presets() {
    return found().flatMap(all -> draft.corpus().get().map(all::presets)).orElse(List.of());
  }

  /** Begins anew with a preset. */
  public void choosePreset(String name) {
    Optional<CorpusChoice> on = draft.corpus().get();
    if (on.isEmpty()) {
      return;
    }
    Optional<PresetChoice> chosen =
        presets().stream().filter(one -> one.name().equals(name)).findFirst();
    Optional<ObjectNode> settings =
        found().flatMap(all -> all.settings(name, on.get(), draft.threads()));
    if (chosen.isPresent() && settings.isPresent()) {
      draft.begin(chosen.get(), settings.get());
    }
  }

  /**
   * Looks for corpora and presets, and chooses.
   *
   * @param wanted the corpus to choose; empty for the first
   * @param like the run whose settings to begin with
   */
  void open(Optional<Path> wanted, Optional<Path> like) {
    choices.load(
        cancel -> {
          RunChoices all = RunChoices.read(workspace, presets);
          return like.isPresent() ? all.like(like.get()) : all;
        });
    choices.state().subscribe(state -> state.ready().ifPresent(all -> begin(all, wanted, like)));
  }

  private void begin(RunChoices all, Optional<Path> wanted, Optional<Path> like) {
    Optional<ObjectNode> settings = all.likeSettings();
    Optional<Path> folder =
        wanted.or(() -> settings.map(json -> Path.of(json.path("corpusFolder").asText())));
    draft
        .corpus()
        .set(
            all.corpora().stream()
                .filter(one -> folder.isEmpty() || one.folder().equals(folder.get()))
                .findFirst());
    if (settings.isPresent() && draft.corpus().get().isPresent()) {
      ObjectNode merged = settings.get().deepCopy();
      merged
          .withObjectProperty("model")
          .put("vocabularySize", draft.corpus().get().get().vocabularySize());
      draft.settings().replace(merged);
      like.map(Path::getFileName).ifPresent(old -> draft.propose(old.toString()));
    }
  }

  private void corpusChosen() {
    choosePreset(draft.preset().get().map(PresetChoice::name).orElse(FIRST_PRESET));
  }

  private Optional<RunChoices> found() {
    return choices.state().get().ready();
  }
}
