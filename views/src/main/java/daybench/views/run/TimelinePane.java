package daybench.views.run;

import daybench.controllers.run.Mark;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened, newest at the end; a moment chosen is pointed at in the charts. */
final class TimelinePane extends VBox {
  TimelinePane(ObservableList<Mark> marks, Consumer<Mark> chosen) {
    getStyleClass().add("timeline");
    FilteredList<Mark> shown = new FilteredList<>(marks);
    ListView<Mark> list = new ListView<>(shown);
    list.getStyleClass().addAll("timeline-list", "edge-to-edge");
    list.setCellFactory(view -> new MarkCell());
    list.setPlaceholder(new Label("Nothing has happened yet."));
    list.setAccessibleText("What happened in the run");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            mark -> {
              if (mark != null) {
                chosen.accept(mark);
              }
            });
    shown.subscribe(() -> list.scrollTo(shown.size() - 1));
    ToggleButton alarming = new ToggleButton("Warnings only");
    alarming.getStyleClass().add("small");
    alarming
        .selectedProperty()
        .subscribe(only -> shown.setPredicate(only ? mark -> mark.kind().alarming() : null));
    Label hint = new Label("Choose a moment to see it in the charts");
    hint.getStyleClass().add("caption");
    hint.setMinWidth(0);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    HBox head = new HBox(hint, alarming);
    head.getStyleClass().add("pane-head");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
  }
}
