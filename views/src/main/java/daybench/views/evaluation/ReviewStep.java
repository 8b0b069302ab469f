package daybench.views.evaluation;

import daybench.controllers.evaluation.EvaluationWizard;
import daybench.controllers.inspect.ModelChoice;
import daybench.views.controls.Card;
import daybench.views.wizard.CommandLine;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import daybench.views.wizard.WizardStep;
import java.nio.file.Path;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The name, what was chosen, and the command that does the same. */
final class ReviewStep implements WizardStep {
  private final EvaluationWizard wizard;
  private final GridPane choices = new GridPane();
  private final CommandLine command = new CommandLine();
  private final VBox node;

  ReviewStep(EvaluationWizard wizard) {
    this.wizard = wizard;
    TextField name = new TextField();
    name.textProperty().bindBidirectional(wizard.name());
    name.setOnKeyTyped(event -> wizard.keepName());
    name.setMaxWidth(400);
    choices.getStyleClass().add("figures");
    node =
        new VBox(
            new Card(Fields.named("Name", name, "The name of its folder in the workspace.")),
            new Card(ModelStep.title("What is done"), choices),
            new Card(ModelStep.title("The same on the command line"), command));
    node.getStyleClass().add("wizard-page");
    wizard.command().subscribe(command::show);
  }

  @Override
  public void entered() {
    choices.getChildren().clear();
    row(0, "Model", wizard.model().model().get().map(ModelChoice::line).orElse("–"));
    row(1, "Tasks", tasks());
    row(
        2,
        "Grid",
        "rates %s; batches %s; epochs %s; seeds %s"
            .formatted(
                wizard.grid().rates().get(),
                wizard.grid().batches().get(),
                wizard.grid().epochs().get(),
                wizard.grid().seeds().get()));
    row(3, "Runs", Quantity.count(wizard.runs().get()));
    row(4, "Pooling", wizard.grid().meanPooling().get() ? "mean of all tokens" : "first token");
    row(
        5,
        "Selection",
        "best epoch of a run; of the grid, the highest median over seeds; development set");
  }

  private String tasks() {
    return wizard.own().get()
        ? "%s: %s from %s"
            .formatted(
                wizard
                    .table()
                    .training()
                    .get()
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .orElse("–"),
                wizard.table().label().get(),
                wizard.table().secondText().get().isEmpty()
                    ? wizard.table().text().get()
                    : wizard.table().text().get() + " and " + wizard.table().secondText().get())
        : String.join(", ", new TreeSet<>(wizard.glue().chosen()));
  }

  private void row(int index, String name, String value) {
    Label key = new Label(name);
    key.getStyleClass().add("field-name");
    Label text = new Label(value);
    text.setWrapText(true);
    choices.addRow(index, key, text);
  }

  @Override
  public String title() {
    return "Review";
  }

  @Override
  public Node node() {
    return node;
  }
}
