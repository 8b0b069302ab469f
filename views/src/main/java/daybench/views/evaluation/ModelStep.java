package daybench.views.evaluation;

import daybench.controllers.evaluation.ModelPage;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.notices.Notices;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which model is scored. */
final class ModelStep implements WizardStep {
  private static final double WIDTH = 520;

  private final ModelPage page;
  private final ComboBox<ModelChoice> models;
  private final Label none = new Label();
  private final CheckBox budget =
      new CheckBox("Score the run at 10, 25, 50 and 100 % of its budget");
  private final Node budgetField;
  private final VBox node;

  ModelStep(ModelPage page, FileChoosers choosers, Notices notices) {
    this.page = page;
    models = new ComboBox<>(page.models());
    models.setId("evaluated-model");
    models.setPrefWidth(WIDTH);
    models.setPromptText("Choose a checkpoint or a model");
    models.setConverter(lines());
    models.setOnAction(
        event -> {
          ModelChoice chosen = models.getValue();
          if (chosen != null) {
            page.model().set(Optional.of(chosen));
          }
        });
    Button other = new Button("Another folder…");
    other.setMinWidth(Region.USE_PREF_SIZE);
    other.setOnAction(
        event ->
            choosers
                .folder(other.getScene().getWindow(), "Folder of a model", Optional.empty())
                .ifPresent(folder -> page.addModel(folder, notices::tell)));
    HBox row = new HBox(models, other);
    row.getStyleClass().add("field-row");
    none.getStyleClass().add("field-help");
    none.setWrapText(true);
    budget.selectedProperty().bindBidirectional(page.overBudget());
    budgetField =
        Fields.named(
            "Over the budget",
            budget,
            "Its checkpoints nearest to these parts are scored by the same grid, and drawn as one"
                + " chart.");
    CheckBox random = new CheckBox("Begin with random values");
    random.selectedProperty().bindBidirectional(page.random());
    node =
        new VBox(
            new Card(
                title("Model"),
                Fields.named(
                    "Fine-tune from",
                    row,
                    "A checkpoint of a run, or a folder in Hugging Face's layout."),
                none,
                budgetField),
            new Card(
                title("For comparison"),
                Fields.named(
                    "What pretraining is worth",
                    random,
                    "The same network without its pretrained values: what it scores is not owed to"
                        + " pretraining.")));
    node.getStyleClass().add("wizard-page");
    page.model().subscribe(this::show);
    page.modelsRead().subscribe(this::tellNone);
  }

  static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private static StringConverter<ModelChoice> lines() {
    return new StringConverter<>() {
      @Override
      public String toString(ModelChoice choice) {
        return choice == null ? "" : choice.line();
      }

      @Override
      public ModelChoice fromString(String text) {
        throw new UnsupportedOperationException("not typed in");
      }
    };
  }

  private void show(Optional<ModelChoice> chosen) {
    models.getSelectionModel().select(chosen.orElse(null));
    budgetField.setDisable(!page.hasBudget());
    tellNone();
  }

  private void tellNone() {
    boolean empty = page.modelsRead().get() && page.models().isEmpty();
    none.setText(empty ? "The workspace has no checkpoint or model yet; choose a folder." : "");
    none.setManaged(empty);
  }

  @Override
  public String title() {
    return "Model";
  }

  @Override
  public Node node() {
    return node;
  }
}
