package daybench.views.corpus;

import daybench.controllers.background.Loadable;
import daybench.controllers.corpus.CorpusPreview;
import daybench.controllers.corpus.PreviewDocument;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Quantity;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The first documents as they will be read. */
final class PreviewCard extends VBox {
  private final Label remark = new Label();
  private final VBox content = new VBox();

  PreviewCard(ObservableValue<Loadable<CorpusPreview>> preview) {
    getStyleClass().add("panel-card");
    Label title = new Label("First documents");
    title.getStyleClass().add("section-title");
    remark.getStyleClass().add("muted");
    HBox head = new HBox(title, remark);
    head.getStyleClass().add("card-title-row");
    content.getStyleClass().add("preview-list");
    getStyleClass().add("preview-card");
    getChildren().addAll(head, content);
    preview.subscribe(this::show);
  }

  private void show(Loadable<CorpusPreview> state) {
    remark.setText("");
    switch (state) {
      case Loadable.Idle<CorpusPreview>() ->
          content
              .getChildren()
              .setAll(
                  new EmptyState(
                      MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE,
                      "Nothing to read yet",
                      "Give it some text, and its first documents appear here as a run would read"
                          + " them: markup removed, sentences whole."));
      case Loadable.Loading<CorpusPreview>() -> {
        ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        waiting.setMaxWidth(Double.MAX_VALUE);
        content.getChildren().setAll(waiting);
      }
      case Loadable.Failed<CorpusPreview>(var failure) ->
          content.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<CorpusPreview>(CorpusPreview ready) -> show(ready);
    }
  }

  private void show(CorpusPreview preview) {
    remark.setText("of about " + Quantity.bytes(preview.sourceBytes()) + " to read");
    content.getChildren().clear();
    if (!preview.findings().isEmpty()) {
      Label found = new Label("On the way: " + String.join("; ", preview.findings()) + ".");
      found.getStyleClass().add("preview-findings");
      found.setWrapText(true);
      content.getChildren().add(found);
    }
    for (PreviewDocument document : preview.documents()) {
      content.getChildren().add(card(document));
    }
  }

  private static VBox card(PreviewDocument document) {
    Label origin = new Label(document.origin());
    origin.getStyleClass().add("preview-origin");
    Label size = new Label(Quantity.count(document.characters()) + " characters");
    size.getStyleClass().add("muted");
    HBox head = new HBox(origin, size);
    head.getStyleClass().add("card-title-row");
    Label text = new Label(document.excerpt() + (document.shortened() ? " …" : ""));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().add("preview-text");
    VBox card = new VBox(head, text);
    card.getStyleClass().add("preview-document");
    return card;
  }
}
