package daybench.views.queue;

import daybench.controllers.background.Failure;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.queue.QueueItem;
import daybench.controllers.queue.QueueModel;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.WatchingScreen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The queue: what goes, what waits, in their order. */
public final class QueueScreen extends WatchingScreen {
  private final QueueModel model;
  private final Navigator navigator;
  private final VBox list = new VBox();
  private final VBox page = new VBox();
  private final ScrollPane node = new ScrollPane(page);
  private final Button clear = new Button("Clear what is over");

  public QueueScreen(QueueModel model, Navigator navigator) {
    super(model);
    this.model = model;
    this.navigator = navigator;
    Label words =
        new Label(
            "Runs start in this order, one at a time on each device, and the queue goes on after a"
                + " failure. A process of its own starts them: it works while the window is"
                + " closed. After a restart of the machine it goes on when the window is opened.");
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    list.getStyleClass().add("queue-list");
    page.getChildren().addAll(words, list);
    page.getStyleClass().add("wizard-page");
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    clear.setOnAction(event -> model.clearOver());
    hold(model.items().subscribe(this::show));
    hold(model.failure().subscribe(this::show));
    show();
  }

  private void show() {
    List<QueueItem> items = model.items();
    clear.setDisable(items.stream().noneMatch(QueueItem::over));
    Optional<Failure> failure = model.failure().get();
    list.getChildren().clear();
    failure.ifPresent(why -> list.getChildren().add(new ErrorBanner(why)));
    if (items.isEmpty() && failure.isEmpty()) {
      list.getChildren()
          .add(
              new EmptyState(
                  MaterialDesignT.TRAY_FULL,
                  "Nothing waits",
                  "Choose “Add to queue” in the wizard of a new run, and it starts when its turn"
                      + " comes."));
    }
    for (int i = 0; i < items.size(); i++) {
      QueueItem item = items.get(i);
      boolean first = i == 0 || !items.get(i - 1).waits();
      boolean last = i == items.size() - 1 || !items.get(i + 1).waits();
      list.getChildren()
          .add(
              new QueueRow(
                  item, first, last, model, () -> navigator.go(new Place.RunPage(item.run()))));
    }
  }

  @Override
  public String title() {
    return "Queue";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return List.of(clear);
  }
}
