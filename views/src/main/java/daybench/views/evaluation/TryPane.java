package daybench.views.evaluation;

import daybench.controllers.background.Loadable;
import daybench.controllers.evaluation.ClassifierTrial;
import daybench.controllers.evaluation.ClassifierTrial.Said;
import daybench.controllers.evaluation.TaskResult;
import daybench.views.controls.ErrorBanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Type a text or a pair, and see what the best classifier of the task makes of it. */
final class TryPane extends VBox {
  private static final double BAR = 280;

  private final ClassifierTrial trial;
  private final TextField first = new TextField();
  private final TextField second = new TextField();
  private final Button ask = new Button("Ask");
  private final VBox answer = new VBox();
  private Optional<Path> classifier = Optional.empty();
  private boolean pair;

  TryPane(ClassifierTrial trial) {
    this.trial = trial;
    first.setId("try-first");
    second.setId("try-second");
    first.setAccessibleText("Text");
    second.setAccessibleText("Second text");
    second.managedProperty().bind(second.visibleProperty());
    ask.setId("try-ask");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.setOnAction(event -> act());
    first.setOnAction(event -> act());
    second.setOnAction(event -> act());
    VBox texts = new VBox(first, second);
    texts.getStyleClass().add("try-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(texts, ask);
    row.getStyleClass().add("field-row");
    answer.getStyleClass().add("try-answer");
    getStyleClass().add("try-pane");
    getChildren().addAll(ModelStep.title("Try it"), row, answer);
    trial.answer().subscribe(this::show);
  }

  /** Asks the classifier of a task from now on. */
  void show(TaskResult result) {
    setVisible(result.classifier().isPresent());
    setManaged(result.classifier().isPresent());
    if (!result.classifier().equals(classifier)) {
      classifier = result.classifier();
      pair = result.pair();
      trial.clear();
      first.setPromptText(pair ? "The first text" : "A sentence of your own");
      second.setPromptText("The second text");
      second.setVisible(pair);
    }
  }

  private void act() {
    classifier.ifPresent(one -> trial.ask(one, pair, first.getText(), second.getText()));
  }

  private void show(Loadable<List<Said>> state) {
    switch (state) {
      case Loadable.Idle<List<Said>>() -> answer.getChildren().clear();
      case Loadable.Loading<List<Said>>() -> {
        if (answer.getChildren().isEmpty()) {
          answer.getChildren().add(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
        }
      }
      case Loadable.Failed<List<Said>>(var failure) ->
          answer.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<List<Said>>(List<Said> said) -> answer.getChildren().setAll(bars(said));
    }
  }

  private static GridPane bars(List<Said> said) {
    GridPane bars = new GridPane();
    bars.getStyleClass().add("figures");
    for (int i = 0; i < said.size(); i++) {
      Said one = said.get(i);
      if (one.label().isEmpty()) {
        Label score = new Label(String.format(Locale.ROOT, "%.3f", one.value()));
        score.getStyleClass().add("stat-value");
        bars.addRow(i, new Label("Score"), score);
      } else {
        ProgressBar bar = new ProgressBar(one.value());
        bar.setPrefWidth(BAR);
        Label share = new Label(String.format(Locale.ROOT, "%.1f %%", 100 * one.value()));
        share.getStyleClass().addAll("right-cell", "try-share");
        Label name = new Label(one.label().replace('_', ' '));
        bar.setAccessibleText(name.getText() + " " + share.getText());
        bars.addRow(i, name, bar, share);
      }
    }
    return bars;
  }
}
