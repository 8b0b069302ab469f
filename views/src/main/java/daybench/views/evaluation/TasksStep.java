package daybench.views.evaluation;

import daybench.controllers.evaluation.EvaluationWizard;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What is learned: tasks of GLUE, or a table of one's own. */
final class TasksStep implements WizardStep {
  private final VBox node = new VBox();

  TasksStep(EvaluationWizard wizard, FileChoosers choosers) {
    Card kind =
        new Card(
            Fields.named(
                "What is learned",
                Segments.of(
                    wizard.own(),
                    List.of(false, true),
                    own -> own ? "A table of your own" : "Tasks of GLUE"),
                "GLUE's scores stand beside published ones; a table of your own says what the model"
                    + " is worth to you."));
    GluePane glue = new GluePane(wizard.glue(), choosers);
    TablePane table = new TablePane(wizard.table(), choosers);
    node.getStyleClass().add("wizard-page");
    wizard.own().subscribe(own -> node.getChildren().setAll(kind, own ? table : glue));
  }

  @Override
  public String title() {
    return "Tasks";
  }

  @Override
  public Node node() {
    return node;
  }
}
