package daybench.views.inspect;

import daybench.controllers.inspect.Guess;
import daybench.controllers.inspect.MaskGuesses;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The guesses for one mask, each with a bar of its probability. */
final class GuessBlock extends VBox {
  GuessBlock(MaskGuesses guesses) {
    getStyleClass().add("guess-block");
    Label number = new Label("[MASK] " + guesses.number());
    number.getStyleClass().addAll("chip", "accent");
    number.setMinWidth(Region.USE_PREF_SIZE);
    String part = guesses.part().isEmpty() ? "" : ", part " + guesses.part();
    Label hidden = new Label(guesses.word().isEmpty() ? "" : "hides " + guesses.word() + part);
    hidden.getStyleClass().add("muted");
    HBox head = new HBox(number, hidden);
    head.getStyleClass().add("guess-head");
    GridPane rows = new GridPane();
    rows.getStyleClass().add("guess-rows");
    ColumnConstraints token = new ColumnConstraints(104);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints share = new ColumnConstraints(56);
    share.setHalignment(HPos.RIGHT);
    rows.getColumnConstraints().setAll(token, bar, share);
    for (int i = 0; i < guesses.guesses().size(); i++) {
      add(rows, i, guesses.guesses().get(i));
    }
    getChildren().addAll(head, rows);
  }

  private static void add(GridPane rows, int row, Guess guess) {
    Label token = new Label(guess.token());
    token.getStyleClass().add("guess-token");
    String percent = percent(guess.probability());
    Label share = new Label(percent);
    share.getStyleClass().add("guess-share");
    ShareBar bar = new ShareBar(guess.probability());
    if (guess.hidden()) {
      token.getStyleClass().add("guess-right");
      bar.getStyleClass().add("share-bar-right");
    }
    token.setAccessibleText(guess.token() + ", " + percent);
    rows.addRow(row, token, bar, share);
  }

  private static String percent(double probability) {
    return probability < 0.0005
        ? "< 0.1 %"
        : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
  }
}
