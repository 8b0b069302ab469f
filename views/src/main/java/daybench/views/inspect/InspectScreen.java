package daybench.views.inspect;

import daybench.controllers.background.Failure;
import daybench.controllers.inspect.InspectModel;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.inspect.Question;
import daybench.views.controls.Card;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.Segments;
import daybench.views.screen.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Asks models about a text: masked words, surprisal, two models side by side. */
public final class InspectScreen implements Screen {
  private static final double CHIPS_HEIGHT = 132;
  private static final double GAP = 24;

  private final InspectModel model;
  private final Optional<Path> wish;
  private final BorderPane node = new BorderPane();
  private final VBox page = new VBox();
  private final HBox sides = new HBox();
  private final ModelChooser first;
  private final ModelChooser second;
  private final WordChips chips;
  private final SideView firstSide;
  private final SideView secondSide;
  private final Segments<Question> question;
  private final Subscription subscriptions;

  /**
   * The screen.
   *
   * @param wish the run or model to begin with
   */
  public InspectScreen(InspectModel model, Optional<Path> wish) {
    this.model = model;
    this.wish = wish;
    first = new ModelChooser("Model", model.choices(), model.first(), model::chooseFirst);
    second =
        new ModelChooser(
            "Beside another",
            model.choices(),
            model.second(),
            choice -> model.chooseSecond(Optional.of(choice)));
    chips = new WordChips(model);
    firstSide = new SideView(model, model.first());
    secondSide = new SideView(model, model.second());
    question =
        new Segments<>(
            model.question()::set,
            List.of(
                new Segments.Choice<>(Question.PREDICTIONS, "Predictions"),
                new Segments.Choice<>(Question.SURPRISAL, "Surprisal")));
    HBox.setHgrow(firstSide.node(), Priority.ALWAYS);
    HBox.setHgrow(secondSide.node(), Priority.ALWAYS);
    sides.getStyleClass().add("inspect-sides");
    VBox.setVgrow(sides, Priority.ALWAYS);
    page.getStyleClass().add("inspect-page");
    page.getChildren().addAll(choosers(), writing(), sides);
    node.getStyleClass().add("inspect");
    subscriptions =
        Subscription.combine(
            model.question().subscribe(question::select),
            model.second().model().subscribe(this::showSides),
            model.looked().subscribe(this::choose),
            model.failure().subscribe(this::choose),
            model.choices().subscribe(this::choose));
  }

  private Node choosers() {
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    first.setPrefWidth(0);
    second.setPrefWidth(0);
    Button alone = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    alone.getStyleClass().addAll("flat", "button-icon");
    alone.setTooltip(new Tooltip("Take the second model away"));
    alone.setAccessibleText("Take the second model away");
    alone.setOnAction(event -> model.chooseSecond(Optional.empty()));
    alone.visibleProperty().bind(model.second().model().map(Optional::isPresent));
    alone.managedProperty().bind(alone.visibleProperty());
    question.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(first, second, alone, question);
    row.getStyleClass().add("inspect-choosers");
    return row;
  }

  private Node writing() {
    TextArea text = new TextArea();
    text.setPromptText("Type or paste a text, then click words to mask them.");
    text.setAccessibleText("Text");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.setMinHeight(80);
    text.getStyleClass().add("inspect-text");
    text.textProperty().bindBidirectional(model.text());
    ScrollPane words = new ScrollPane(chips);
    words.setFitToWidth(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    // As high as its words, up to where it begins to scroll.
    chips
        .heightProperty()
        .subscribe(
            now ->
                // Later: what is asked for amid a layout is not laid out again.
                Platform.runLater(
                    () -> words.setPrefHeight(Math.min(now.doubleValue() + 2, CHIPS_HEIGHT))));
    words.getStyleClass().add("edge-to-edge");
    Label hint = new Label("Click a word to mask it, click again to show it.");
    hint.getStyleClass().add("muted");
    Button restore = new Button("Show all words");
    restore.getStyleClass().addAll("flat", "small");
    restore.setOnAction(event -> model.restoreAll());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(hint, space, restore);
    foot.getStyleClass().add("side-head");
    Card card = new Card(text, words, foot);
    card.setMinHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private void showSides(Optional<ModelChoice> beside) {
    if (beside.isPresent()) {
      sides.getChildren().setAll(firstSide.node(), secondSide.node());
    } else {
      sides.getChildren().setAll(firstSide.node());
    }
  }

  private void choose() {
    Optional<Failure> failure = model.failure().get();
    boolean none = model.choices().isEmpty() && model.looked().get();
    node.setTop(failure.map(why -> (Node) new ErrorBanner(why)).orElse(null));
    if (none && failure.isEmpty()) {
      node.setCenter(
          new EmptyState(
              MaterialDesignF.FORM_TEXTBOX,
              "No model yet",
              "A run can be asked from its first checkpoint on. Start one, or import a model."));
      node.setRight(null);
    } else if (!page.equals(node.getCenter())) {
      node.setCenter(page);
      HistoryList history = new HistoryList(model);
      BorderPane.setMargin(history, new Insets(GAP, GAP, GAP, 0));
      node.setRight(history);
    }
  }

  @Override
  public String title() {
    return "Inspect";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void shown() {
    model.look(model.first().model().get().isPresent() ? Optional.empty() : wish);
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    first.close();
    second.close();
    chips.close();
    firstSide.close();
    secondSide.close();
    model.close();
  }
}
