package daybench.views.home;

import daybench.controllers.home.Ago;
import daybench.controllers.home.RunItem;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Standing;
import daybench.views.controls.BudgetRing;
import daybench.views.controls.Sparkline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A run: its state, how far its budget is used, how its held-out loss went. */
final class RunCard extends VBox {
  private static final double RING = 56;

  private final HomeActions actions;
  private final CardHead head;
  private final Label state = new Label();
  private final Label settings = new Label();
  private final BudgetRing ring = new BudgetRing(RING);
  private final Label loss = new Label();
  private final Label lossName = new Label("best held-out loss");
  private final Sparkline sparkline = new Sparkline();
  private final Label detail = new Label();
  private final HBox figures;
  private final CardFoot foot = new CardFoot();
  private final CheckBox chosen = new CheckBox();
  private @Nullable RunItem run;

  RunCard(HomeActions actions) {
    this.actions = actions;
    head = new CardHead(() -> run == null ? List.of() : new CardMenu(actions).of(run, this), state);
    chosen.getStyleClass().add("card-chosen");
    chosen.setTooltip(new Tooltip("Choose for comparison  Space"));
    chosen.setFocusTraversable(false);
    chosen.setOnAction(event -> choose(chosen.isSelected()));
    if (actions.reachable().test(Place.Compare.class)) {
      head.getChildren().addFirst(chosen);
    }
    state.setMinWidth(Region.USE_PREF_SIZE);
    loss.getStyleClass().add("card-loss");
    lossName.getStyleClass().add("card-loss-name");
    VBox lossBox = new VBox(loss, lossName);
    lossBox.setMinWidth(Region.USE_PREF_SIZE);
    lossBox.getStyleClass().add("card-loss-box");
    HBox.setHgrow(sparkline, Priority.ALWAYS);
    figures = new HBox(ring, lossBox, sparkline);
    figures.getStyleClass().add("card-figures");
    detail.getStyleClass().add("card-detail");
    detail.setWrapText(true);
    StackPane middle = new StackPane(figures, detail);
    middle.getStyleClass().add("card-middle");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getStyleClass().addAll("panel-card", "item-card", "run-card");
    getChildren().addAll(head, settings, middle, foot);
    head.makeButton(this, this::open);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    RunItem now = run;
    if (event.getTarget() != this || now == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      open();
    } else if (event.getCode() == KeyCode.SPACE) {
      choose(!actions.model().selected().contains(now.folder()));
    } else if (event.getCode() == KeyCode.DELETE && now.writable() && !now.standing().live()) {
      actions.model().delete(now.folder(), now.name());
    } else {
      return;
    }
    event.consume();
  }

  private void open() {
    if (run != null && run.standing().readable()) {
      actions.go(new Place.RunPage(run.folder()));
    }
  }

  private void choose(boolean wanted) {
    if (run == null || !actions.reachable().test(Place.Compare.class)) {
      return;
    }
    if (wanted && run.standing().readable()) {
      actions.model().selected().add(run.folder());
    } else {
      actions.model().selected().remove(run.folder());
    }
    refresh();
  }

  void show(RunItem now) {
    if (!now.equals(run)) {
      run = now;
      fill(now);
    }
    refresh();
  }

  private void fill(RunItem now) {
    Standing standing = now.standing();
    boolean readable = standing.readable();
    head.show(now.name());
    state.setText(standing.label());
    state.getStyleClass().setAll("label", "chip", chip(standing.tone()));
    showSettings(now);
    figures.setVisible(readable);
    detail.setVisible(!readable);
    detail.setText(CardWords.within(now.folder(), now.detail()));
    detail.setTooltip(new Tooltip(now.detail()));
    ring.show(now.budgetFraction());
    loss.setText(
        Double.isNaN(now.bestLoss()) ? "–" : String.format(Locale.ROOT, "%.3f", now.bestLoss()));
    sparkline.show(now.heldOutLosses());
    chosen.setDisable(!readable);
    foot.show(now.tags(), readable ? now.budget() : "", now.writable() || !readable);
    setAccessibleText(
        "%s, %s, %s, held-out loss %s"
            .formatted(now.name(), standing.label(), now.budget(), loss.getText()));
    if (standing == Standing.GONE) {
      foot.offer("Dismiss", () -> actions.model().dismiss(now.folder()));
    }
  }

  /** What it trains; of a run that went wrong, why it did; of one that cannot be read, where. */
  private void showSettings(RunItem now) {
    boolean wentWrong =
        now.standing().tone() == Standing.Tone.BAD
            && now.standing().readable()
            && !now.detail().isBlank();
    if (wentWrong) {
      settings.setText(CardWords.within(now.folder(), now.detail()));
      settings.setTooltip(new Tooltip(now.detail()));
    } else {
      settings.setText(now.settings().isEmpty() ? now.folder().toString() : now.settings());
      settings.setTooltip(null);
    }
    settings.getStyleClass().setAll("label", wentWrong ? "card-trouble" : "card-settings");
  }

  /** Shows what changes without the run: the time that has passed, the choice. */
  void refresh() {
    if (run != null) {
      chosen.setSelected(actions.model().selected().contains(run.folder()));
      foot.showTime(
          run.standing().live()
              ? ""
              : Ago.of(run.lastActivity(), Instant.now(), ZoneId.systemDefault()));
    }
  }

  private static String chip(Standing.Tone tone) {
    return switch (tone) {
      case NEUTRAL -> "neutral";
      case LIVE -> "accent";
      case GOOD -> "success";
      case WARNING -> "warning";
      case BAD -> "danger";
    };
  }
}
