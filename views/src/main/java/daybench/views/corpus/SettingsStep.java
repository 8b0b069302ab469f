package daybench.views.corpus;

import daybench.controllers.corpus.EncodingPage;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Vocabulary, packing, length and what is held out. */
final class SettingsStep implements WizardStep {
  private final EncodingPage page;
  private final HBox node;

  SettingsStep(EncodingPage page, FileChoosers choosers) {
    this.page = page;
    Card vocabulary = new Card(title("Vocabulary"), source(), size(), file(choosers), cased());
    Card sequences = new Card(title("Sequences"), length(), packing(), heldOut());
    for (Card card : List.of(vocabulary, sequences)) {
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setPrefWidth(400);
    }
    node = new HBox(vocabulary, sequences);
    node.getStyleClass().add("wizard-page");
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private Node source() {
    return Fields.named(
        "Tokens",
        Segments.of(
            page.loadVocabulary(),
            List.of(false, true),
            load -> load ? "Load a vocab.txt" : "Train on this text"),
        "");
  }

  private Node size() {
    VBox field =
        Fields.named(
            "Vocabulary size",
            Fields.withUnit(Fields.whole(page.vocabularySize(), 8), "tokens"),
            "BERT's has 30,522. For a small corpus 8,192 learns sooner.");
    onlyWhen(field, false);
    return field;
  }

  private Node file(FileChoosers choosers) {
    Label path = new Label();
    path.getStyleClass().add("path");
    path.textProperty()
        .bind(page.vocabularyFile().map(file -> file.map(Path::toString).orElse("No file chosen")));
    Button choose = new Button("Choose…");
    choose.setOnAction(
        event ->
            choosers
                .files(
                    choose.getScene().getWindow(),
                    "Vocabulary",
                    Optional.empty(),
                    List.of(new FileChoosers.Kind("Vocabularies", List.of("*.txt"))))
                .stream()
                .findFirst()
                .ifPresent(file -> page.vocabularyFile().set(Optional.of(file))));
    HBox row = new HBox(choose, path);
    row.getStyleClass().add("field-row");
    VBox field = Fields.named("Vocabulary file", row, "One token a line, as in a BERT model.");
    onlyWhen(field, true);
    return field;
  }

  private void onlyWhen(Node field, boolean loaded) {
    field.visibleProperty().bind(page.loadVocabulary().map(load -> load == loaded));
    field.managedProperty().bind(field.visibleProperty());
  }

  private Node cased() {
    return Fields.named(
        "Capitals and accents",
        Segments.of(page.uncased(), List.of(true, false), taken -> taken ? "Take away" : "Keep"),
        "Uncased text has fewer different words; names are told apart less well.");
  }

  private Node length() {
    return Fields.named(
        "Length",
        Fields.withUnit(Fields.whole(page.length(), 6), "tokens a sequence"),
        "128 in the paper: training is about four times as fast as with 512.");
  }

  private Node packing() {
    return Fields.named(
        "Packing",
        Segments.of(
            page.byDocument(), List.of(false, true), apart -> apart ? "By document" : "Full"),
        "Full packs sentences of consecutive documents and wastes nothing; by document, as in the"
            + " paper, none crosses from one document into the next.");
  }

  private Node heldOut() {
    return Fields.named(
        "Held out",
        Fields.withUnit(Fields.decimal(page.heldOutPercent(), 6), "% of the documents"),
        "Never trained on; the held-out loss is measured on them.");
  }

  @Override
  public String title() {
    return "Vocabulary and sequences";
  }

  @Override
  public Node node() {
    return node;
  }
}
