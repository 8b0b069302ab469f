package daybench.views.newrun;

import daybench.controllers.background.Loadable;
import daybench.controllers.newrun.CorpusChoice;
import daybench.controllers.newrun.DerivedSettings;
import daybench.controllers.newrun.ModelPage;
import daybench.controllers.newrun.PresetChoice;
import daybench.controllers.newrun.RunChoices;
import daybench.views.controls.Card;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.Segments;
import daybench.views.controls.StatTile;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import daybench.views.wizard.WizardStep;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The corpus, and the model: a preset or a shape of one's own. */
final class ModelStep implements WizardStep {
  private final ModelPage page;
  private final Runnable newCorpus;
  private final ComboBox<CorpusChoice> corpora = new ComboBox<>();
  private final FlowPane presets = new FlowPane();
  private final StatTile parameters = new StatTile("Parameters", "");
  private final StatTile memory = new StatTile("Memory", "about");
  private final Card corpusCard;
  private final Card presetCard;
  private final Card shapeCard;
  private final VBox node = new VBox();

  ModelStep(ModelPage page, Runnable newCorpus) {
    this.page = page;
    this.newCorpus = newCorpus;
    corpora.setConverter(new CorpusNames());
    corpora.setPrefWidth(640);
    corpora.setOnAction(event -> page.corpus().set(Optional.ofNullable(corpora.getValue())));
    presets.getStyleClass().add("preset-row");
    corpusCard = new Card(title("Corpus"), Fields.named("Train on", corpora, ""));
    presetCard = new Card(title("Preset"), presets);
    shapeCard = new Card(title("Model"), shape(), tiles());
    node.getStyleClass().add("wizard-page");
    page.choices().subscribe(this::show);
    page.corpus().subscribe(this::showCorpus);
    page.preset().subscribe(this::showPresets);
    page.derived().subscribe(this::show);
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private Node shape() {
    FlowPane fields =
        new FlowPane(
            Fields.named("Layers", Fields.whole(page.whole("model.layers"), 5), ""),
            Fields.named("Hidden width", Fields.whole(page.whole("model.hiddenSize"), 6), ""),
            Fields.named("Heads", Fields.whole(page.whole("model.heads"), 5), ""),
            Fields.named(
                "Feed-forward width", Fields.whole(page.whole("model.intermediateSize"), 6), ""),
            Fields.named(
                "Norms",
                Segments.of(
                    page.choice("model.normPlacement"),
                    List.of("PRE", "POST"),
                    one -> one.equals("PRE") ? "Before" : "After"),
                ""),
            Fields.named("Dropout", Fields.decimal(page.decimal("model.hiddenDropout"), 5), ""),
            Fields.named(
                "Attention dropout",
                Fields.decimal(page.decimal("model.attentionDropout"), 5),
                ""));
    fields.getStyleClass().add("field-grid");
    return fields;
  }

  private Node tiles() {
    FlowPane tiles = new FlowPane(parameters, memory);
    tiles.getStyleClass().add("tile-row");
    return tiles;
  }

  private void show(Loadable<RunChoices> state) {
    switch (state) {
      case Loadable.Failed<RunChoices>(var failure) ->
          node.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<RunChoices>(RunChoices found) -> {
        corpora.getItems().setAll(found.corpora());
        corpora.setValue(page.corpus().get().orElse(null));
        if (found.corpora().isEmpty()) {
          Button make = new Button("New corpus");
          make.getStyleClass().add("accent");
          make.setOnAction(event -> newCorpus.run());
          node.getChildren()
              .setAll(
                  new EmptyState(
                      MaterialDesignD.DATABASE_PLUS_OUTLINE,
                      "No corpus yet",
                      "A run needs text: prepare a corpus first.",
                      make));
        } else {
          node.getChildren().setAll(corpusCard, presetCard, shapeCard);
        }
      }
      default -> {}
    }
  }

  private void showCorpus(Optional<CorpusChoice> chosen) {
    corpora.setValue(chosen.orElse(null));
    showPresets();
  }

  private void showPresets() {
    Optional<String> chosen = page.preset().get().map(PresetChoice::name);
    presets
        .getChildren()
        .setAll(
            page.presets().stream()
                .<Node>map(
                    preset ->
                        new PresetCard(
                            preset,
                            chosen.equals(Optional.of(preset.name())),
                            () -> page.choosePreset(preset.name())))
                .toList());
  }

  private void show(Optional<DerivedSettings> derived) {
    parameters.value().set(derived.map(now -> Quantity.compact(now.parameters())).orElse("–"));
    memory.value().set(derived.map(now -> Quantity.bytes(now.memory().totalBytes())).orElse("–"));
  }

  @Override
  public String title() {
    return "Corpus and model";
  }

  @Override
  public Node node() {
    return node;
  }

  private static final class CorpusNames extends StringConverter<CorpusChoice> {
    @Override
    public String toString(@Nullable CorpusChoice corpus) {
      return corpus == null
          ? ""
          : "%s   %s sequences of %d, %s tokens in its vocabulary"
              .formatted(
                  corpus.name(),
                  Quantity.compact(corpus.sequences()),
                  corpus.length(),
                  Quantity.count(corpus.vocabularySize()));
    }

    @Override
    public CorpusChoice fromString(String text) {
      throw new UnsupportedOperationException("Corpora are chosen, not typed.");
    }
  }
}
