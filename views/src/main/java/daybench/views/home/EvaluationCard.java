package daybench.views.home;

import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.home.Ago;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Standing;
import daybench.views.run.Chips;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An evaluation: its state, what it scores, and its scores. */
final class EvaluationCard extends VBox {
  private final HomeActions actions;
  private final CardHead head;
  private final Label state = Chips.make();
  private final Label model = new Label();
  private final Label score = new Label();
  private final Label scoreName = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final CardFoot foot = new CardFoot();
  private @Nullable EvaluationItem evaluation;

  EvaluationCard(HomeActions actions) {
    this.actions = actions;
    head =
        new CardHead(
            () -> evaluation == null ? List.of() : new CardMenu(actions).of(evaluation, this),
            state);
    model.getStyleClass().add("card-settings");
    score.setWrapText(true);
    score.setMinHeight(Region.USE_PREF_SIZE);
    scoreName.getStyleClass().add("card-loss-name");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Runs made");
    for (Region part : List.of(model, score, scoreName, bar)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getStyleClass().addAll("panel-card", "item-card", "evaluation-card");
    getChildren().addAll(head, model, score, scoreName, bar, foot);
    head.makeButton(this, this::open);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    EvaluationItem now = evaluation;
    if (event.getTarget() != this || now == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && now.writable() && !now.standing().live()) {
      actions.model().delete(now.folder(), now.name());
      event.consume();
    }
  }

  private void open() {
    if (evaluation != null && evaluation.standing().readable()) {
      actions.go(new Place.EvaluationPage(evaluation.folder()));
    }
  }

  void show(EvaluationItem now) {
    if (!now.equals(evaluation)) {
      evaluation = now;
      fill(now);
    }
    refresh();
  }

  private void fill(EvaluationItem now) {
    boolean readable = now.standing().readable();
    head.show(now.name());
    Chips.show(state, now.standing());
    model.setText("GLUE of " + now.model());
    model.setVisible(readable && !now.model().isEmpty());
    // A figure is large, a list of scores is not, and a reason is a sentence.
    boolean figure = readable && now.score().matches("[0-9.]+");
    score.setText(readable ? now.score() : now.detail());
    score.getStyleClass().setAll("label", figure ? "card-loss" : "card-detail");
    score.setVisible(!score.getText().isEmpty());
    scoreName.setText(now.scoreName());
    scoreName.setVisible(readable && !now.score().isEmpty());
    bar.setVisible(readable && now.fraction() < 1);
    bar.setProgress(now.fraction());
    foot.show(now.tags(), readable ? now.progress() : "", now.writable() || !readable);
    setAccessibleText("%s, %s, %s".formatted(now.name(), now.standing().label(), score.getText()));
    if (now.standing() == Standing.GONE) {
      foot.offer("Dismiss", () -> actions.model().dismiss(now.folder()));
    }
  }

  void refresh() {
    if (evaluation != null) {
      foot.showTime(
          evaluation.standing().live()
              ? ""
              : Ago.of(evaluation.lastActivity(), Instant.now(), ZoneId.systemDefault()));
    }
  }
}
