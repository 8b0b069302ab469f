package daybench.controllers.queue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.background.Watched;
import daybench.controllers.notices.Notices;
import daybench.datasets.UserException;
import daybench.engine.queue.QueueEntry;
import daybench.engine.queue.QueueState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The queue, kept in view: what waits, what goes, what is over; in their order. */
public final class QueueModel implements Watched {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RunQueue queue;
  private final Background background;
  private final Looks looks;
  private final UiThread ui;
  private final Notices notices;
  private final ObservableList<QueueItem> items = FXCollections.observableArrayList();
  private final ObservableList<QueueItem> itemsShown =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());

  public QueueModel(
      RunQueue queue, Background background, Poller poller, UiThread ui, Notices notices) {
    this.queue = queue;
    this.background = background;
    this.looks = new Looks(poller, PAUSE, this::look);
    this.ui = ui;
    this.notices = notices;
  }

  /** The entries, in the order in which they start. */
  public ObservableList<QueueItem> items() {
    return itemsShown;
  }

  /** Why the queue cannot be read. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Begins to watch, and sees to it that the queue is kept. */
  @Override
  public void watch() {
    background.run(
        () -> {
          queue.keep();
          return true;
        },
        kept -> {},
        notices::tell);
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  private void look() {
    try {
      List<QueueItem> found = queue.entries().stream().map(QueueItem::of).toList();
      ui.execute(() -> show(found, Optional.empty()));
    } catch (IOException | UserException e) {
      Failure why = Failure.of(e);
      ui.execute(() -> show(List.copyOf(items), Optional.of(why)));
    }
  }

  private void show(List<QueueItem> found, Optional<Failure> why) {
    failure.set(why);
    if (!found.equals(items)) {
      items.setAll(found);
    }
  }

  /** Takes an entry out; a run that goes is not ended by it. */
  public void remove(QueueItem item) {
    change(
        entries ->
            entries.stream()
                .filter(
                    entry -> !entry.id().equals(item.id()) || entry.state() == QueueState.STARTED)
                .toList());
  }

  /** Moves an entry that waits before or behind its neighbour that waits. */
  public void move(QueueItem item, boolean up) {
    change(entries -> moved(entries, item.id(), up));
  }

  static List<QueueEntry> moved(List<QueueEntry> entries, String id, boolean up) {
    List<QueueEntry> order = new ArrayList<>(entries);
    int from = -1;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).id().equals(id) && order.get(i).state() == QueueState.WAITING) {
        from = i;
      }
    }
    int to = from + (up ? -1 : 1);
    if (from < 0 || to < 0 || to >= order.size() || order.get(to).state() != QueueState.WAITING) {
      return entries;
    }
    QueueEntry one = order.remove(from);
    order.add(to, one);
    return order;
  }

  /** Takes out all that is over. */
  public void clearOver() {
    change(entries -> entries.stream().filter(entry -> !entry.state().over()).toList());
  }

  private void change(UnaryOperator<List<QueueEntry>> change) {
    background.run(
        () -> queue.change(change).stream().map(QueueItem::of).toList(),
        found -> show(found, Optional.empty()),
        notices::tell);
  }
}
