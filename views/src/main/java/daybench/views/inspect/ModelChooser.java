package daybench.views.inspect;

import daybench.controllers.inspect.ModelChoice;
import daybench.controllers.inspect.Side;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Chooses one of the models that there are. */
final class ModelChooser extends ComboBox<ModelChoice> {
  private final Subscription subscription;
  private boolean following;

  ModelChooser(
      String name, ObservableList<ModelChoice> choices, Side side, Consumer<ModelChoice> chosen) {
    setItems(choices);
    setPromptText(name);
    setAccessibleText(name);
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(14);
    setButtonCell(new Line(name));
    setCellFactory((ListView<ModelChoice> list) -> new Line(""));
    getStyleClass().add("model-chooser");
    subscription = side.model().subscribe(this::follow);
    setOnAction(
        event -> {
          @Nullable ModelChoice value = getValue();
          if (!following && value != null) {
            chosen.accept(value);
          }
        });
  }

  private void follow(Optional<ModelChoice> now) {
    following = true;
    setValue(now.orElse(null));
    following = false;
  }

  void close() {
    subscription.unsubscribe();
  }

  private static final class Line extends ListCell<ModelChoice> {
    private final String none;

    Line(String none) {
      this.none = none;
    }

    @Override
    protected void updateItem(@Nullable ModelChoice item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? none : item.line());
    }
  }
}
