package daybench.views.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few choices beside each other, one of them chosen. */
public final class Segments<T> extends HBox {
  private final List<Choice<T>> choices;
  private final List<ToggleButton> buttons = new ArrayList<>();

  /** A value and its name. */
  public record Choice<T>(T value, String name) {}

  public Segments(Consumer<T> chosen, List<Choice<T>> choices) {
    this.choices = List.copyOf(choices);
    ToggleGroup group = new ToggleGroup();
    for (Choice<T> choice : choices) {
      ToggleButton button = new ToggleButton(choice.name());
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true); // A second click does not leave nothing chosen.
            chosen.accept(choice.value());
          });
      buttons.add(button);
    }
    buttons.getFirst().getStyleClass().add("left-pill");
    buttons.getLast().getStyleClass().add("right-pill");
    buttons.subList(1, buttons.size() - 1).forEach(b -> b.getStyleClass().add("center-pill"));
    getChildren().setAll(buttons);
  }

  /** Choices of the values of a property, by their names; what the property holds is chosen. */
  public static <T> Segments<T> of(
      Property<T> value, List<? extends T> choices, Function<? super T, String> name) {
    List<Choice<T>> named = new ArrayList<>();
    for (T choice : choices) {
      named.add(new Choice<>(choice, name.apply(choice)));
    }
    Segments<T> segments = new Segments<>(value::setValue, named);
    value.subscribe(segments::select);
    return segments;
  }

  /** Shows which is chosen. */
  public void select(T value) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(choices.get(i).value().equals(value));
    }
  }
}
