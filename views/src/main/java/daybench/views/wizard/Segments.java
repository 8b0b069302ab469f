package daybench.views.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A few choices beside each other, one of them chosen.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends HBox {
  /** Choices of a value, by their names. */
  public Segments(Property<T> value, List<? extends T> choices, Function<? super T, String> name) {
    ToggleGroup group = new ToggleGroup();
    List<ToggleButton> buttons = new ArrayList<>();
    for (T choice : choices) {
      ToggleButton button = new ToggleButton(name.apply(choice));
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true); // a second click does not leave nothing chosen
            value.setValue(choice);
          });
      value.subscribe(now -> button.setSelected(Objects.equals(now, choice)));
      buttons.add(button);
    }
    buttons.getFirst().getStyleClass().add("left-pill");
    buttons.getLast().getStyleClass().add("right-pill");
    buttons.subList(1, buttons.size() - 1).forEach(b -> b.getStyleClass().add("center-pill"));
    getStyleClass().add("segments");
    getChildren().setAll(buttons);
  }
}
