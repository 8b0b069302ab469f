package daybench.views.queue;

import daybench.controllers.queue.QueueItem;
import daybench.controllers.queue.QueueModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A run in the queue. */
final class QueueRow extends HBox {
  QueueRow(QueueItem item, boolean first, boolean last, QueueModel model, Runnable open) {
    Label state = new Label(item.state());
    state.getStyleClass().addAll("chip", item.failed() ? "danger" : chip(item));
    state.setMinWidth(72);
    Label title = new Label(item.title());
    title.getStyleClass().add("card-name");
    Label detail = new Label(item.message().isEmpty() ? item.device() : item.message());
    detail.getStyleClass().add("muted");
    detail.setWrapText(true);
    VBox words = new VBox(title, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().addAll("panel-card", "queue-row");
    getChildren().addAll(state, words);
    if (item.waits()) {
      Button up = button("Sooner", MaterialDesignA.ARROW_UP, item, () -> model.move(item, true));
      Button down =
          button("Later", MaterialDesignA.ARROW_DOWN, item, () -> model.move(item, false));
      up.setDisable(first);
      down.setDisable(last);
      getChildren().addAll(up, down);
    } else {
      Button show = new Button("Open run");
      show.setOnAction(event -> open.run());
      show.setMinWidth(USE_PREF_SIZE);
      getChildren().add(show);
    }
    if (item.waits() || item.over()) {
      getChildren().add(button("Remove", MaterialDesignC.CLOSE, item, () -> model.remove(item)));
    }
  }

  private static String chip(QueueItem item) {
    return item.waits() ? "neutral" : item.over() ? "success" : "accent";
  }

  private static Button button(String what, Ikon icon, QueueItem item, Runnable act) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setAccessibleText(what + " " + item.title());
    button.setTooltip(new Tooltip(what));
    button.setOnAction(event -> act.run());
    return button;
  }
}
