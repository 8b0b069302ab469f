package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.inspect.ModelCatalog;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which model is scored. For the thread of the user interface; what reads files is done off it. */
public final class ModelPage {
  private final Background background;
  private final ModelCatalog catalog;
  private final ObservableList<ModelChoice> models = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<ModelChoice>> model =
      new SimpleObjectProperty<>(this, "model", Optional.empty());
  private final BooleanProperty overBudget = new SimpleBooleanProperty(this, "overBudget");
  private final BooleanProperty random = new SimpleBooleanProperty(this, "random");
  private final ReadOnlyBooleanWrapper modelsRead = new ReadOnlyBooleanWrapper(this, "modelsRead");

  ModelPage(Workspace workspace, Background background) {
    this.background = background;
    this.catalog = new ModelCatalog(workspace);
    model.subscribe(
        () -> {
          if (!hasBudget()) {
            overBudget.set(false);
          }
        });
  }

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

  /** Whether the encoder begins with random values, to see what pretraining is worth. */
  public BooleanProperty random() {
    return random;
  }

  /** Whether the chosen model is a checkpoint of a run, which has others. */
  public boolean hasBudget() {
    return model.get().flatMap(one -> EvaluationDraft.run(one.folder())).isPresent();
  }

  /** The folder of the chosen model. */
  Path folder() {
    return model
        .get()
        .orElseThrow(() -> new UserException("Choose the model to be scored."))
        .folder();
  }

  /**
   * Reads what there is to choose from.
   *
   * @param wanted the model to begin with
   */
  void open(Optional<Path> wanted, Consumer<Failure> failed) {
    background.run(
        () -> new Found(catalog.read(), other(wanted)),
        found -> {
          models.setAll(found.models());
          found.wanted().forEach(this::add);
          modelsRead.set(true);
          wanted.ifPresentOrElse(this::choose, () -> model.set(models.stream().findFirst()));
        },
        failure -> {
          modelsRead.set(true);
          failed.accept(failure);
        });
  }

  private record Found(List<ModelChoice> models, List<ModelChoice> wanted) {}

  private List<ModelChoice> other(Optional<Path> wanted) throws IOException {
    return wanted.isPresent() ? catalog.of(wanted.get()) : List.of();
  }

  private void add(ModelChoice choice) {
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
          found.forEach(this::add);
          choose(found.getFirst().folder());
        },
        failed);
  }
}
