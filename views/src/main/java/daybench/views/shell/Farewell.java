package daybench.views.shell;

import daybench.controllers.activity.Activity;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says before the window closes what goes on without it. */
final class Farewell extends VBox {
  private static final int MOST_NAMED = 5;

  Farewell(List<Activity> activities, Runnable close, Runnable stay) {
    Label title = new Label(title(activities));
    title.getStyleClass().add("farewell-title");
    Label text =
        new Label(
            "They are processes of their own. Open Daybench again, here or over SSH, to see how"
                + " they stand; only their own Stop ends them.");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("muted");
    VBox names = new VBox();
    names.getStyleClass().add("farewell-names");
    activities.stream()
        .limit(MOST_NAMED)
        .map(one -> new Label(one.name() + " · " + one.doing()))
        .forEach(names.getChildren()::add);
    if (activities.size() > MOST_NAMED) {
      names.getChildren().add(new Label("and " + (activities.size() - MOST_NAMED) + " more"));
    }
    Button closing = new Button("Close the window");
    closing.getStyleClass().add("accent");
    closing.setDefaultButton(true);
    closing.setOnAction(event -> close.run());
    Button staying = new Button("Stay");
    staying.setCancelButton(true);
    staying.setOnAction(event -> stay.run());
    HBox buttons = new HBox(staying, closing);
    buttons.getStyleClass().add("farewell-buttons");
    getStyleClass().add("keys");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().addAll(title, names, text, buttons);
  }

  private static String title(List<Activity> activities) {
    return activities.size() == 1
        ? "One job goes on without the window"
        : activities.size() + " jobs go on without the window";
  }
}
