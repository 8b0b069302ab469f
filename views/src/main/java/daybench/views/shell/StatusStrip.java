package daybench.views.shell;

import daybench.controllers.activity.Activity;
import daybench.controllers.navigation.Navigator;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is at work at the moment, along the lower edge: each leads to its place. */
final class StatusStrip extends HBox {
  private static final int MOST_SHOWN = 4;

  private final ObservableList<Activity> activities;
  private final Navigator navigator;
  private final HBox shown = new HBox();

  StatusStrip(ObservableList<Activity> activities, Navigator navigator, String workspace) {
    this.activities = activities;
    this.navigator = navigator;
    shown.getStyleClass().add("status-activities");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label place = new Label(workspace);
    place.getStyleClass().add("status-workspace");
    place.setTooltip(new Tooltip("The workspace: " + workspace));
    place.setMinWidth(0);
    getStyleClass().add("status-strip");
    getChildren().addAll(shown, space, place);
    activities.addListener((ListChangeListener<Activity>) change -> fill());
    fill();
  }

  private void fill() {
    shown.getChildren().clear();
    if (activities.isEmpty()) {
      Label idle = new Label("Nothing is running");
      idle.getStyleClass().add("status-idle");
      shown.getChildren().add(idle);
      return;
    }
    activities.stream().limit(MOST_SHOWN).map(this::button).forEach(shown.getChildren()::add);
    int more = activities.size() - MOST_SHOWN;
    if (more > 0) {
      shown.getChildren().add(new Label("and " + more + " more"));
    }
  }

  private Button button(Activity activity) {
    ProgressBar bar = new ProgressBar(activity.fraction());
    bar.getStyleClass().addAll("small", "status-progress");
    Button button = new Button(activity.name() + " · " + activity.doing(), bar);
    button.getStyleClass().addAll("flat", "small", "status-activity");
    button.setTooltip(new Tooltip("Show " + activity.name()));
    button.setOnAction(event -> navigator.go(activity.place()));
    return button;
  }
}
