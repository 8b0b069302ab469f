package daybench.views.corpus;

import daybench.controllers.background.Loadable;
import daybench.controllers.corpus.CorpusEstimate;
import daybench.controllers.corpus.CorpusWizard;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.StatTile;
import daybench.views.wizard.CommandLine;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import daybench.views.wizard.WizardStep;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the corpus is called, what it will come to, and the command that makes the same. */
final class SummaryStep implements WizardStep {
  private final CorpusWizard wizard;
  private final VBox estimate = new VBox();
  private final CommandLine command = new CommandLine();
  private final VBox node;

  SummaryStep(CorpusWizard wizard) {
    this.wizard = wizard;
    TextField name = new TextField();
    name.textProperty().bindBidirectional(wizard.name());
    name.setOnKeyTyped(event -> wizard.keepName());
    name.setPrefColumnCount(28);
    name.setMaxWidth(400);
    estimate.getStyleClass().add("estimate");
    node =
        new VBox(
            new Card(Fields.named("Name", name, "The name of its folder in the workspace.")),
            new Card(title("What it will come to"), estimate),
            new Card(title("The same on the command line"), command));
    node.getStyleClass().add("wizard-page");
    wizard.estimate().subscribe(this::show);
    wizard.name().subscribe(() -> command.show(wizard.commandLine()));
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private void show(Loadable<CorpusEstimate> state) {
    switch (state) {
      case Loadable.Idle<CorpusEstimate>() ->
          estimate.getChildren().setAll(muted("Choose text and settings first."));
      case Loadable.Loading<CorpusEstimate>() -> {
        ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        waiting.setMaxWidth(Double.MAX_VALUE);
        estimate.getChildren().setAll(muted("Preparing a sample of it …"), waiting);
      }
      case Loadable.Failed<CorpusEstimate>(var failure) ->
          estimate.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<CorpusEstimate>(CorpusEstimate ready) -> show(ready);
    }
  }

  private void show(CorpusEstimate found) {
    FlowPane tiles =
        new FlowPane(
            tile("Sequences", "about " + Quantity.compact(found.sequences()), ""),
            tile("Tokens", "about " + Quantity.compact(found.tokens()), ""),
            tile("Time", "about " + Quantity.time(found.seconds()), ""),
            tile("On disk", "about " + Quantity.bytes(found.folderBytes()), ""));
    tiles.getStyleClass().add("tile-row");
    String basis =
        found.whole()
            ? "Estimated from all of the text."
            : "Estimated from %s characters that were prepared for it."
                .formatted(Quantity.compact(found.sampleCharacters()));
    estimate.getChildren().setAll(tiles, muted(basis));
    if (wizard.moreOnTheWeb()) {
      estimate
          .getChildren()
          .add(muted("Files on the web come on top of it; they are fetched when it is prepared."));
    }
  }

  private static StatTile tile(String name, String value, String unit) {
    StatTile tile = new StatTile(name, unit);
    tile.value().set(value);
    return tile;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  @Override
  public String title() {
    return "Summary";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void entered() {
    command.show(wizard.commandLine());
    wizard.readEstimate();
  }
}
