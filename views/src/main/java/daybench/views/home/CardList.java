package daybench.views.home;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Cards of one kind under their heading; gone while there is none.
 *
 * @param <T> what a card is of
 * @param <C> the cards
 */
final class CardList<T, C extends VBox> extends VBox {
  private final ObservableList<T> items;
  private final Function<? super T, Path> folder;
  private final Supplier<C> maker;
  private final BiConsumer<? super C, ? super T> shower;
  private final Map<Path, C> cards = new HashMap<>();
  private final VBox list = new VBox();
  private final ListChangeListener<T> changed = change -> fill();

  /**
   * A list.
   *
   * @param folder of an item: the same item has the same
   * @param maker makes an empty card
   * @param shower shows an item on a card
   */
  CardList(
      String name,
      ObservableList<T> items,
      Function<? super T, Path> folder,
      Supplier<C> maker,
      BiConsumer<? super C, ? super T> shower) {
    this.items = items;
    this.folder = folder;
    this.maker = maker;
    this.shower = shower;
    Label heading = new Label(name);
    heading.getStyleClass().add("section-title");
    list.getStyleClass().add("corpus-list");
    getStyleClass().add("card-list");
    getChildren().addAll(heading, list);
    items.addListener(changed);
    fill();
  }

  private void fill() {
    cards.keySet().retainAll(items.stream().map(folder).collect(Collectors.toUnmodifiableSet()));
    List<C> now = items.stream().map(this::card).toList();
    if (!now.equals(list.getChildren())) {
      list.getChildren().setAll(now);
    }
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private C card(T item) {
    C card = cards.computeIfAbsent(folder.apply(item), path -> maker.get());
    shower.accept(card, item);
    return card;
  }

  void forEachCard(Consumer<? super C> act) {
    cards.values().forEach(act);
  }

  void close() {
    items.removeListener(changed);
  }
}
