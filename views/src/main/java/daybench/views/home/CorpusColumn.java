package daybench.views.home;

import daybench.controllers.home.CorpusItem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The corpora, one below the other. */
final class CorpusColumn extends VBox {
  private final HomeActions actions;
  private final Map<Path, CorpusCard> cards = new HashMap<>();
  private final VBox list = new VBox();
  private final ListChangeListener<CorpusItem> changed = change -> fill();

  CorpusColumn(HomeActions actions) {
    this.actions = actions;
    Label heading = new Label("Corpora");
    heading.getStyleClass().add("section-title");
    list.getStyleClass().add("corpus-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("corpus-column");
    getChildren().addAll(heading, scroll);
    actions.model().corpora().addListener(changed);
    fill();
  }

  private void fill() {
    List<CorpusItem> items = actions.model().corpora();
    cards
        .keySet()
        .retainAll(items.stream().map(CorpusItem::folder).collect(Collectors.toUnmodifiableSet()));
    List<CorpusCard> now =
        items.stream()
            .map(
                item -> {
                  CorpusCard card =
                      cards.computeIfAbsent(item.folder(), folder -> new CorpusCard(actions));
                  card.show(item);
                  return card;
                })
            .toList();
    if (!now.equals(list.getChildren())) {
      list.getChildren().setAll(now);
    }
  }

  void refresh() {
    cards.values().forEach(CorpusCard::refresh);
  }

  void close() {
    actions.model().corpora().removeListener(changed);
  }
}
