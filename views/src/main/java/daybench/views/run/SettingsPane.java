package daybench.views.run;

import daybench.controllers.run.Setting;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** All that the run was asked to do. */
final class SettingsPane extends ScrollPane {
  private final GridPane grid = new GridPane();

  SettingsPane(ObservableList<Setting> settings) {
    grid.getStyleClass().add("run-settings");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    setContent(grid);
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    settings.addListener((ListChangeListener<Setting>) change -> fill(settings));
    fill(settings);
  }

  private void fill(List<Setting> settings) {
    grid.getChildren().clear();
    String group = "";
    int row = 0;
    for (Setting setting : settings) {
      if (!setting.group().equals(group)) {
        group = setting.group();
        Label heading = new Label(group);
        heading.getStyleClass().add("run-settings-group");
        grid.add(heading, 0, row++, 2, 1);
      }
      Label name = new Label(setting.name());
      name.getStyleClass().add("caption");
      name.setWrapText(true);
      Label value = new Label(setting.value());
      value.setWrapText(true);
      value.setTooltip(new Tooltip(setting.value()));
      GridPane.setValignment(name, VPos.TOP);
      grid.addRow(row++, name, value);
    }
  }
}
