package daybench.views.shell;

import daybench.controllers.activity.Activity;
import daybench.controllers.navigation.Navigator;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
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
  private final List<Entry> entries = new ArrayList<>();
  private final Label idle = new Label("Nothing is running");
  private final Label more = new Label();

  StatusStrip(ObservableList<Activity> activities, Navigator navigator, String workspace) {
    this.activities = activities;
    this.navigator = navigator;
    shown.getStyleClass().add("status-activities");
    idle.getStyleClass().add("status-idle");
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

  /** What is at work changes each second; only words and bars change then, no nodes. */
  private void fill() {
    int count = Math.min(MOST_SHOWN, activities.size());
    while (entries.size() < count) {
      entries.add(new Entry(navigator));
    }
    entries.subList(count, entries.size()).clear();
    for (int i = 0; i < count; i++) {
      entries.get(i).show(activities.get(i));
    }
    List<Node> nodes = new ArrayList<>(entries);
    if (activities.isEmpty()) {
      nodes.add(idle);
    }
    if (activities.size() > count) {
      more.setText("and " + (activities.size() - count) + " more");
      nodes.add(more);
    }
    if (!nodes.equals(shown.getChildren())) {
      shown.getChildren().setAll(nodes);
    }
  }

  /** One that is at work. */
  private static final class Entry extends Button {
    private final ProgressBar bar = new ProgressBar();
    private final Tooltip tip = new Tooltip();
    private final Navigator navigator;

    Entry(Navigator navigator) {
      this.navigator = navigator;
      bar.getStyleClass().addAll("small", "status-progress");
      getStyleClass().addAll("flat", "small", "status-activity");
      setGraphic(bar);
      setTooltip(tip);
    }

    void show(Activity activity) {
      setText(activity.name() + " · " + activity.doing());
      bar.setProgress(activity.fraction());
      tip.setText("Show " + activity.name());
      setOnAction(event -> navigator.go(activity.place()));
    }
  }
}
