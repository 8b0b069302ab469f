package daybench.views.inspect;

import daybench.controllers.background.Failure;
import daybench.controllers.inspect.HeatMap;
import daybench.controllers.inspect.InspectModel;
import daybench.controllers.inspect.MaskGuesses;
import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.inspect.Question;
import daybench.controllers.inspect.Side;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What one model answers. */
final class SideView {
  private final InspectModel model;
  private final Side side;
  private final Label title = new Label();
  private final Label took = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final ScrollPane content = new ScrollPane();
  private final Card node;
  private final Subscription subscriptions;

  SideView(InspectModel model, Side side) {
    this.model = model;
    this.side = side;
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    took.getStyleClass().add("muted");
    took.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, took);
    head.getStyleClass().add("side-head");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add("side-progress");
    progress.setAccessibleText("The model is at work");
    content.setFitToWidth(true);
    content.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(content, Priority.ALWAYS);
    node = new Card(head, progress, content);
    node.getStyleClass().add("inspect-side");
    subscriptions =
        Subscription.combine(
            side.model().subscribe(this::name),
            side.guesses().subscribe(this::show),
            side.heat().subscribe(this::show),
            side.failure().subscribe(this::show),
            model.question().subscribe(this::show),
            model.words().subscribe(this::show),
            side.milliseconds().subscribe(now -> time(now.doubleValue())),
            side.done().subscribe(now -> progress.setProgress(now.doubleValue())),
            side.asking().subscribe(now -> progress.setVisible(now)));
  }

  Node node() {
    return node;
  }

  private void name(Optional<ModelChoice> choice) {
    title.setText(choice.map(ModelChoice::line).orElse(""));
  }

  private void time(double milliseconds) {
    took.setText(
        Double.isNaN(milliseconds) ? "" : String.format(Locale.ROOT, "%,.0f ms", milliseconds));
  }

  private void show() {
    content.setContent(choose());
  }

  private Node choose() {
    Optional<Failure> failure = side.failure().get();
    if (failure.isPresent()) {
      return new ErrorBanner(failure.get());
    }
    return switch (model.question().get()) {
      case PREDICTIONS -> guesses(side.guesses().get());
      case SURPRISAL -> side.heat().get().map(SideView::heat).orElseGet(() -> hint());
    };
  }

  private Node guesses(List<MaskGuesses> guesses) {
    if (guesses.isEmpty()) {
      return hint();
    }
    FlowPane blocks = new FlowPane();
    blocks.getStyleClass().add("guess-blocks");
    guesses.forEach(one -> blocks.getChildren().add(new GuessBlock(one)));
    return blocks;
  }

  private static Node heat(HeatMap map) {
    return new VBox(16, new HeatLegend(), new HeatText(map));
  }

  private Node hint() {
    String text;
    if (model.text().get().isBlank()) {
      text = "Type or paste a text above.";
    } else if (model.question().get() == Question.PREDICTIONS && !side.asking().get()) {
      text = "Click a word above to mask it: what the model expects there appears here.";
    } else {
      text = "";
    }
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "side-hint");
    return label;
  }

  void close() {
    subscriptions.unsubscribe();
  }
}
