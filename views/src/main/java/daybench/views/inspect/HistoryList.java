package daybench.views.inspect;

import daybench.controllers.inspect.InspectModel;
import daybench.controllers.inspect.Question;
import daybench.controllers.inspect.Tried;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What was tried, newest first; a click asks it again. */
final class HistoryList extends VBox {
  private final InspectModel model;
  private final ListView<Tried> list = new ListView<>();

  HistoryList(InspectModel model) {
    this.model = model;
    getStyleClass().addAll("panel-card", "inspect-history");
    Label heading = new Label("Tried before");
    heading.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button clear = new Button("", new FontIcon(MaterialDesignT.TRASH_CAN_OUTLINE));
    clear.getStyleClass().addAll("flat", "button-icon", "small");
    clear.setTooltip(new Tooltip("Forget all"));
    clear.setAccessibleText("Forget all that was tried");
    clear.setOnAction(event -> model.history().clear());
    HBox head = new HBox(heading, space, clear);
    head.getStyleClass().add("side-head");
    Label nothing = new Label("What you ask appears here,\nalso the next time.");
    nothing.getStyleClass().add("muted");
    list.setItems(model.history().tried());
    list.setPlaceholder(nothing);
    list.setCellFactory(view -> new Cell());
    list.setAccessibleText("What was tried");
    list.getStyleClass().addAll("dense", "edge-to-edge", "history-list");
    list.setOnMouseClicked(event -> again());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            again();
          } else if (event.getCode() == KeyCode.DELETE) {
            forget();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
  }

  private void again() {
    @Nullable Tried chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.repeat(chosen);
    }
  }

  private void forget() {
    @Nullable Tried chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.history().forget(chosen);
    }
  }

  private static final class Cell extends ListCell<Tried> {
    private final Label text = new Label();
    private final Label answer = new Label();
    private final VBox box = new VBox(text, answer);

    Cell() {
      answer.getStyleClass().addAll("muted", "history-answer");
      box.getStyleClass().add("history-cell");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Tried item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      text.setText(item.text().replaceAll("\\s+", " ").strip());
      String asked = item.question() == Question.SURPRISAL ? "surprisal: " : "";
      answer.setText(asked + item.answer());
      setTooltip(new Tooltip(item.model()));
      setGraphic(box);
    }
  }
}
