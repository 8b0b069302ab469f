package daybench.views.home;

import daybench.controllers.home.Ago;
import daybench.controllers.home.CorpusItem;
import daybench.controllers.navigation.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A corpus: its size, and what it was made of. */
final class CorpusCard extends VBox {
  private final HomeActions actions;
  private final CardHead head;
  private final Label summary = new Label();
  private final CardFoot foot = new CardFoot();
  private @Nullable CorpusItem corpus;

  CorpusCard(HomeActions actions) {
    this.actions = actions;
    head = new CardHead(() -> corpus == null ? List.of() : new CardMenu(actions).of(corpus, this));
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().addAll("panel-card", "item-card", "corpus-card");
    getChildren().addAll(head, summary, foot);
    head.makeButton(this, this::open);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    CorpusItem now = corpus;
    if (event.getTarget() != this || now == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE && now.writable()) {
      actions.model().delete(now.folder(), now.name());
      event.consume();
    }
  }

  private void open() {
    if (corpus != null && corpus.usable()) {
      actions.go(new Place.CorpusPage(corpus.folder()));
    }
  }

  void show(CorpusItem now) {
    if (!now.equals(corpus)) {
      corpus = now;
      head.show(now.name());
      summary.setText(CardWords.within(now.folder(), now.summary()));
      summary.setTooltip(now.usable() ? null : new Tooltip(now.summary()));
      summary.getStyleClass().setAll("label", now.usable() ? "card-settings" : "card-detail");
      foot.show(now.tags(), now.sources(), now.writable() || !now.usable());
      setAccessibleText(now.name() + ", " + now.summary());
      if (!now.usable() && !now.writable()) {
        foot.offer("Dismiss", () -> actions.model().dismiss(now.folder()));
      }
    }
    refresh();
  }

  void refresh() {
    if (corpus != null) {
      foot.showTime(Ago.of(corpus.created(), Instant.now(), ZoneId.systemDefault()));
    }
  }
}
