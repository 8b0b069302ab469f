package daybench.views.newrun;

import daybench.controllers.newrun.DerivedSettings;
import daybench.controllers.newrun.PresetChoice;
import daybench.controllers.newrun.ReviewPage;
import daybench.controllers.newrun.SettingsDifference;
import daybench.views.controls.Card;
import daybench.views.wizard.CommandLine;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The name, what differs from the preset, all settings, and the command that does the same. */
final class ReviewStep implements WizardStep {
  private final ReviewPage page;
  private final GridPane differences = new GridPane();
  private final Label differenceTitle = new Label();
  private final TextArea all = new TextArea();
  private final CommandLine command = new CommandLine();
  private final VBox node;

  ReviewStep(ReviewPage page) {
    this.page = page;
    TextField name = new TextField();
    name.textProperty().bindBidirectional(page.name());
    name.setOnKeyTyped(event -> page.keepName());
    name.setMaxWidth(400);
    differenceTitle.getStyleClass().add("section-title");
    differences.getStyleClass().add("figures");
    all.setEditable(false);
    all.setPrefRowCount(16);
    all.getStyleClass().add("mono");
    all.setAccessibleText("All settings as JSON");
    TitledPane settings = new TitledPane("All settings", all);
    settings.setExpanded(false);
    settings.setAnimated(false);
    node =
        new VBox(
            new Card(Fields.named("Name", name, "The name of its folder in the workspace.")),
            new Card(differenceTitle, differences),
            new Card(title("The same on the command line"), command),
            settings);
    node.getStyleClass().add("wizard-page");
    page.derived().subscribe(this::show);
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private void show(Optional<DerivedSettings> derived) {
    if (derived.isEmpty()) {
      return;
    }
    String preset = page.preset().get().map(PresetChoice::name).orElse("");
    differences.getChildren().clear();
    if (derived.get().differences().isEmpty()) {
      differenceTitle.setText("As in the preset " + preset);
      Label none = new Label("Every setting is the preset's.");
      none.getStyleClass().add("muted");
      differences.addRow(0, none);
    } else {
      differenceTitle.setText("What differs from the preset " + preset);
      differences.addRow(0, head("Setting"), head("Preset"), head("This run"));
      int row = 1;
      for (SettingsDifference one : derived.get().differences()) {
        Label key = new Label(one.key());
        key.getStyleClass().add("mono");
        Label before = new Label(one.preset());
        before.getStyleClass().add("muted");
        differences.addRow(row++, key, before, new Label(one.now()));
      }
    }
    all.setText(derived.get().settingsJson());
    command.show(page.commandLine());
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("field-name");
    return label;
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
