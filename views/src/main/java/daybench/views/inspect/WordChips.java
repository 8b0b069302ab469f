package daybench.views.inspect;

import daybench.controllers.inspect.InspectModel;
import daybench.controllers.inspect.Word;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/** The words of the text: a click hides one from the model, another shows it again. */
final class WordChips extends FlowPane {
  private static final PseudoClass MASKED = PseudoClass.getPseudoClass("masked");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
  private static final int MOST = 400;

  private final InspectModel model;
  private final Subscription subscription;

  WordChips(InspectModel model) {
    this.model = model;
    getStyleClass().add("word-chips");
    subscription = model.words().subscribe(this::show);
  }

  private void show(List<Word> words) {
    int shown = Math.min(words.size(), MOST);
    // Chips are kept, so that the one in focus stays in focus.
    while (getChildren().size() > shown) {
      getChildren().removeLast();
    }
    int mask = 0;
    for (int i = 0; i < shown; i++) {
      Word word = words.get(i);
      if (i == getChildren().size() || !(getChildren().get(i) instanceof Button)) {
        getChildren().add(i, chip(i));
      }
      mask += word.masked() ? 1 : 0;
      fill((Button) getChildren().get(i), word, mask);
      mask += word.masked() && !word.written() ? word.tokens() - 1 : 0;
    }
    if (words.size() > MOST) {
      Label more = new Label("and %,d more words".formatted(words.size() - MOST));
      more.getStyleClass().add("muted");
      getChildren().add(more);
    }
  }

  private Button chip(int index) {
    Button chip = new Button();
    chip.getStyleClass().setAll("word-chip");
    chip.setOnAction(event -> model.toggle(index));
    return chip;
  }

  private static void fill(Button chip, Word word, int number) {
    chip.pseudoClassStateChanged(MASKED, word.masked());
    chip.pseudoClassStateChanged(UNKNOWN, word.unknown());
    chip.setDisable(word.written());
    chip.setText(word.masked() ? "[MASK] " + number : word.text());
    String pieces = word.tokens() > 1 ? ", %d tokens".formatted(word.tokens()) : "";
    String tip =
        word.unknown()
            ? word.text() + " is not in the vocabulary"
            : word.masked()
                ? "%s%s: click to show it again".formatted(word.text(), pieces)
                : "Click to mask %s%s".formatted(word.text(), pieces);
    chip.setTooltip(new Tooltip(tip));
    chip.setAccessibleText(
        word.masked() ? "Masked word " + number + ", " + word.text() : "Word " + word.text());
  }

  void close() {
    subscription.unsubscribe();
  }
}
