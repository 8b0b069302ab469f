package daybench.views.evaluation;

import daybench.controllers.background.Loadable;
import daybench.controllers.evaluation.EvaluationPlan;
import daybench.controllers.evaluation.EvaluationWizard;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import daybench.views.wizard.WizardStep;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is varied, how a classifier is made, and how long all of it takes. */
final class GridStep implements WizardStep {
  private final EvaluationWizard wizard;
  private final Label runs = new Label();
  private final VBox time = new VBox();
  private final VBox node;

  GridStep(EvaluationWizard wizard) {
    this.wizard = wizard;
    GridPane grid = new GridPane();
    grid.getStyleClass().add("field-grid");
    grid.addRow(
        0,
        list("Learning rates", wizard.grid().rates(), "Peaks, with commas between them."),
        list("Seeds", wizard.grid().seeds(), "One run each; the median is shown."));
    grid.addRow(
        1,
        list("Batches", wizard.grid().batches(), "Examples a step."),
        list("Epochs", wizard.grid().epochs(), "Passes over the training rows."));
    runs.getStyleClass().add("grid-runs");
    runs.setId("grid-runs");
    time.getStyleClass().add("estimate");
    Button estimate = new Button("Estimate the time");
    estimate.setOnAction(event -> wizard.estimate());
    estimate.disableProperty().bind(wizard.problem().map(text -> !text.isEmpty()).orElse(true));
    HBox row = new HBox(runs, estimate);
    row.getStyleClass().add("field-row");
    node =
        new VBox(
            new Card(ModelStep.title("Grid"), grid, row, time),
            new Card(ModelStep.title("Classifier"), classifier()));
    node.getStyleClass().add("wizard-page");
    wizard.runs().subscribe(now -> runs.setText(words(now.intValue())));
    wizard.plan().subscribe(this::show);
  }

  private String words(int count) {
    return switch (count) {
      case 0 -> "No run yet";
      case 1 -> "1 run";
      default ->
          (wizard.model().overBudget().get() ? "Up to %s runs" : "%s runs")
              .formatted(Quantity.count(count));
    };
  }

  private Node classifier() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("field-grid");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().setAll(half, half);
    CheckBox mnli = new CheckBox("Begin RTE, MRPC and STS-B with MNLI");
    mnli.selectedProperty().bindBidirectional(wizard.grid().mnliFirst());
    grid.addRow(
        0,
        Fields.named(
            "Pooling",
            Segments.of(
                wizard.grid().meanPooling(),
                List.of(false, true),
                mean -> mean ? "Mean" : "First token"),
            "The first token goes through a layer that pretraining here leaves untrained: after"
                + " short runs the mean scores higher. Transformers has no class for the mean."),
        Fields.named(
            "Training rows of each task",
            narrow(Fields.whole(wizard.grid().trainingRows(), 8)),
            "At most so many; 0 takes all. Said beside the scores."));
    mnli.disableProperty().bind(wizard.own());
    grid.addRow(
        1,
        Fields.named(
            "Runs at a time",
            narrow(Fields.whole(wizard.grid().atOnce(), 8)),
            "Each is a process of its own, with its share of the processors or a GPU. One already"
                + " fills a small machine."),
        Fields.named(
            "MNLI first",
            mnli,
            "From the encoder of the best MNLI classifier. Said beside the scores."));
    return grid;
  }

  private static TextField narrow(TextField field) {
    field.setMaxWidth(Region.USE_PREF_SIZE);
    return field;
  }

  private static VBox list(String name, StringProperty value, String help) {
    TextField field = new TextField();
    field.setPrefColumnCount(18);
    field.textProperty().bindBidirectional(value);
    return Fields.named(name, field, help);
  }

  private void show(Loadable<EvaluationPlan> state) {
    time.getChildren().clear();
    switch (state) {
      case Loadable.Idle<EvaluationPlan>() -> {}
      case Loadable.Loading<EvaluationPlan>() ->
          time.getChildren().add(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
      case Loadable.Failed<EvaluationPlan>(var failure) ->
          time.getChildren().add(new ErrorBanner(failure));
      case Loadable.Ready<EvaluationPlan>(EvaluationPlan plan) -> {
        Label found =
            new Label(
                "About %s for %s, by a few measured steps."
                    .formatted(
                        Quantity.time(plan.seconds()),
                        plan.runs() == 1 ? "1 run" : Quantity.count(plan.runs()) + " runs"));
        time.getChildren().add(found);
      }
    }
    time.setManaged(!time.getChildren().isEmpty());
  }

  @Override
  public String title() {
    return "Grid";
  }

  @Override
  public Node node() {
    return node;
  }
}
