package daybench.views.corpus;

import daybench.controllers.corpus.CleaningPage;
import daybench.controllers.corpus.CleaningPage.OptionalNumber;
import daybench.views.controls.Card;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The steps of cleaning, none of them taken unless asked for, and what they do beside them. */
final class CleaningPane implements WizardStep {
  private final CleaningPage page;
  private final PauseTransition settling = new PauseTransition(Duration.millis(300));
  private final HBox node;

  CleaningPane(CleaningPage page) {
    this.page = page;
    Label title = new Label("Cleaning");
    title.getStyleClass().add("section-title");
    Card steps =
        new Card(
            title,
            whether(page.unicode(), "Compose characters", "Unicode's composed form (NFC)."),
            whether(
                page.controls(),
                "Take out what is not seen",
                "Control characters, soft hyphens, marks of direction."),
            number(page.boilerplate(), "Take out boilerplate", "or more documents have the line"),
            number(page.minimumLength(), "Drop short documents", "characters or more are kept"),
            languages(),
            number(page.nearDuplicates(), "Drop near-duplicates", "% of word runs in common"),
            expressions(page.removed(), "Take out what matches"),
            expressions(page.lines(), "Take out lines that match"),
            expressions(page.documents(), "Drop documents that match"));
    steps.getStyleClass().add("source-card");
    CleanedCard preview = new CleanedCard(page.preview());
    HBox.setHgrow(preview, Priority.ALWAYS);
    node = new HBox(steps, preview);
    node.getStyleClass().add("wizard-page");
    settling.setOnFinished(event -> page.readPreview());
    node.sceneProperty().subscribe(scene -> settleWhere(scene == null));
    page.changed(this::look);
  }

  /** Looks anew once nothing was typed for a moment, where it is in view at all. */
  private void look() {
    if (node.getScene() != null) {
      settling.playFromStart();
    }
  }

  private void settleWhere(boolean gone) {
    if (gone) {
      settling.stop();
    }
  }

  private static Node whether(BooleanProperty wanted, String name, String help) {
    CheckBox box = new CheckBox(name);
    box.selectedProperty().bindBidirectional(wanted);
    Label text = new Label(help);
    text.getStyleClass().add("field-help");
    text.setWrapText(true);
    VBox field = new VBox(box, text);
    field.getStyleClass().add("field");
    return field;
  }

  private static Node number(OptionalNumber step, String name, String unit) {
    CheckBox box = new CheckBox(name);
    box.selectedProperty().bindBidirectional(step.wanted());
    TextField number = Fields.whole(step.number(), 5);
    number.setAccessibleText(name + ", " + unit);
    HBox row = Fields.withUnit(number, unit);
    row.disableProperty().bind(step.wanted().not());
    VBox field = new VBox(box, row);
    field.getStyleClass().add("field");
    return field;
  }

  private Node languages() {
    TextField codes = new TextField();
    codes.setPromptText("all");
    codes.setPrefColumnCount(12);
    codes.setMaxWidth(160);
    codes.textProperty().bindBidirectional(page.languages());
    return Fields.named(
        "Languages kept", codes, "Codes such as en or en, de. Documents too short to tell stay.");
  }

  private static Node expressions(StringProperty value, String name) {
    TextArea area = new TextArea();
    area.setPrefRowCount(2);
    area.setPrefColumnCount(20);
    area.setPromptText("Regular expressions (RE2), one a line");
    area.textProperty().bindBidirectional(value);
    return Fields.named(name, area, "");
  }

  @Override
  public String title() {
    return "Cleaning";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void entered() {
    page.readPreview();
  }
}
