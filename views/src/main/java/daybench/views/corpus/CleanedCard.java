package daybench.views.corpus;

import daybench.controllers.background.Loadable;
import daybench.controllers.corpus.CleanedPreview;
import daybench.controllers.corpus.CleanedPreview.CleanedDocument;
import daybench.controllers.corpus.CleanedPreview.Effect;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Quantity;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** What cleaning does: each step's part, then documents as they are afterwards. */
final class CleanedCard extends VBox {
  private final Label remark = new Label();
  private final VBox content = new VBox();

  CleanedCard(ObservableValue<Loadable<CleanedPreview>> preview) {
    getStyleClass().addAll("panel-card", "preview-card");
    Label title = new Label("After cleaning");
    title.getStyleClass().add("section-title");
    remark.getStyleClass().add("muted");
    HBox head = new HBox(title, remark);
    head.getStyleClass().add("card-title-row");
    content.getStyleClass().add("preview-list");
    getChildren().addAll(head, content);
    preview.subscribe(this::show);
  }

  private void show(Loadable<CleanedPreview> state) {
    switch (state) {
      case Loadable.Idle<CleanedPreview>() -> {
        remark.setText("");
        content
            .getChildren()
            .setAll(
                new EmptyState(
                    MaterialDesignB.BROOM,
                    "Nothing to clean yet",
                    "Text on this machine is shown here as the steps beside it leave it."));
      }
      case Loadable.Loading<CleanedPreview>() -> {
        remark.setText("");
        ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        waiting.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().setAll(waiting);
      }
      case Loadable.Failed<CleanedPreview>(var failure) ->
          content.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<CleanedPreview>(CleanedPreview ready) -> show(ready);
    }
  }

  private void show(CleanedPreview found) {
    remark.setText(
        "%s of %s documents looked at are kept; what repeats is found among these only"
            .formatted(Quantity.count(found.left()), Quantity.count(found.looked())));
    content.getChildren().clear();
    for (Effect effect : found.effects()) {
      content.getChildren().add(line(effect));
    }
    if (found.effects().isEmpty()) {
      Label none = new Label("Nothing is changed in these documents.");
      none.getStyleClass().add("muted");
      content.getChildren().add(none);
    }
    found.documents().forEach(document -> content.getChildren().add(card(document)));
  }

  private static Label line(Effect effect) {
    String counts =
        effect.changed() > 0 && effect.dropped() > 0
            ? Quantity.count(effect.changed())
                + " changed and "
                + Quantity.count(effect.dropped())
                + " dropped,"
            : Quantity.count(effect.changed() + effect.dropped());
    Label line = new Label(counts + " " + effect.description());
    line.getStyleClass().addAll("preview-findings", "cleaning-effect");
    line.setWrapText(true);
    return line;
  }

  private static VBox card(CleanedDocument document) {
    Label origin = new Label(document.origin());
    origin.getStyleClass().add("preview-origin");
    Label what = new Label(String.join(", ", document.effects()));
    what.getStyleClass().add("muted");
    HBox head = new HBox(origin, what);
    head.getStyleClass().add("card-title-row");
    VBox card = new VBox(head);
    if (!document.before().isEmpty()) {
      card.getChildren().addAll(muted("Before"), text(document.before()), muted("After"));
    }
    card.getChildren().add(text(document.excerpt()));
    card.getStyleClass().add("preview-document");
    card.setOpacity(document.dropped() ? 0.55 : 1);
    return card;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label text(String words) {
    Label text = new Label(words);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().add("preview-text");
    return text;
  }
}
