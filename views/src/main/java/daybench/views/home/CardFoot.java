package daybench.views.home;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The lower line of a card: tags, a few words, how long ago. */
final class CardFoot extends HBox {
  private static final int MOST_TAGS = 3;

  private final HBox tags = new HBox();
  private final Label words = new Label();
  private final Label time = new Label();

  CardFoot() {
    tags.getStyleClass().add("card-tags");
    words.getStyleClass().add("card-foot-text");
    words.setMinWidth(0);
    time.getStyleClass().add("card-foot-text");
    time.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getStyleClass().add("card-foot");
    getChildren().addAll(words, tags, space, time);
  }

  void show(List<String> names, String text, boolean writable) {
    tags.getChildren().clear();
    if (!writable) {
      tags.getChildren().add(chip("read-only"));
    }
    names.stream().limit(MOST_TAGS).map(CardFoot::chip).forEach(tags.getChildren()::add);
    if (names.size() > MOST_TAGS) {
      tags.getChildren().add(chip("+" + (names.size() - MOST_TAGS)));
    }
    words.setText(text);
    words.setManaged(!text.isEmpty());
  }

  void showTime(String text) {
    time.setText(text);
  }

  /** Shows a button before all else, until the next show. */
  void offer(String action, Runnable act) {
    Button button = new Button(action);
    button.getStyleClass().add("small");
    button.setOnAction(event -> act.run());
    tags.getChildren().addFirst(button);
  }

  private static Label chip(String text) {
    Label chip = new Label(text);
    chip.getStyleClass().add("chip");
    return chip;
  }
}
