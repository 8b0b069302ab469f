package daybench.views.run;

import daybench.controllers.run.RunModel;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How the run stands, in a line. */
final class RunHead extends HBox {
  RunHead(RunModel model) {
    getStyleClass().add("run-head");
    Label standing = Chips.make();
    model.standing().subscribe(now -> Chips.show(standing, now));
    Label detail = new Label();
    detail.getStyleClass().add("run-detail");
    detail.setMinWidth(0);
    detail.textProperty().bind(model.detail());
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.detail());
    detail.setTooltip(whole);
    Label asked = new Label();
    asked.getStyleClass().addAll("run-asked");
    asked.textProperty().bind(model.asked().map(text -> text.isEmpty() ? "" : text + "…"));
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    Label device = new Label();
    device.getStyleClass().add("caption");
    device.setMinWidth(0);
    device.textProperty().bind(model.device());
    getChildren().addAll(standing, asked, detail, device);
  }
}
