package daybench.views.run;

import daybench.controllers.run.Prediction;
import daybench.controllers.run.Prediction.Gap;
import daybench.controllers.run.Prediction.Guess;
import daybench.controllers.run.Prediction.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence with its masks filled, what else may stand there, and what stood there before. */
final class SentenceView extends VBox {
  private static final int GUESSES = 3;
  private static final int EARLIER = 4;

  /**
   * A sentence.
   *
   * @param until the predictions up to the one it belongs to, for what stood there before
   */
  SentenceView(Sentence sentence, List<Prediction> until) {
    getStyleClass().add("sentence");
    getChildren().add(filled(sentence));
    if (!sentence.problem().isEmpty()) {
      Label problem = new Label(sentence.problem());
      problem.setWrapText(true);
      problem.getStyleClass().add("sentence-problem");
      getChildren().add(problem);
    }
    for (int i = 0; i < sentence.gaps().size(); i++) {
      getChildren().add(guesses(sentence.gaps().get(i)));
      earlier(sentence, i, until);
    }
  }

  private static TextFlow filled(Sentence sentence) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("sentence-text");
    int at = 0;
    for (Gap gap : sentence.gaps()) {
      if (gap.start() < at || gap.guesses().isEmpty()) {
        continue;
      }
      flow.getChildren().add(plain(sentence.text().substring(at, gap.start())));
      Guess best = gap.guesses().getFirst();
      Label word = new Label(shown(best.token()));
      word.getStyleClass().add("sentence-word");
      word.setOpacity(0.55 + 0.45 * best.probability());
      flow.getChildren().add(word);
      at = gap.end();
    }
    flow.getChildren().add(plain(sentence.text().substring(at)));
    return flow;
  }

  private static Text plain(String text) {
    Text plain = new Text(text);
    plain.getStyleClass().add("sentence-plain");
    return plain;
  }

  /** A piece that goes on the word before is shown as such. */
  private static String shown(String token) {
    return token.startsWith("##") ? "·" + token.substring(2) : token;
  }

  private static GridPane guesses(Gap gap) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("guesses");
    ColumnConstraints word = new ColumnConstraints();
    word.setPercentWidth(34);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(word, bar);
    List<Guess> best = gap.guesses().subList(0, Math.min(GUESSES, gap.guesses().size()));
    for (Guess guess : best) {
      Label token = new Label(shown(guess.token()));
      token.getStyleClass().add("guess-word");
      ProgressBar probability = new ProgressBar(guess.probability());
      probability.setMaxWidth(Double.MAX_VALUE);
      probability.getStyleClass().add("guess-bar");
      Label percent = new Label(Figures.fixed(100 * guess.probability(), 1) + " %");
      percent.getStyleClass().add("guess-percent");
      percent.setMinWidth(USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), token, probability, percent);
    }
    return grid;
  }

  private void earlier(Sentence sentence, int gap, List<Prediction> until) {
    List<String> words = new ArrayList<>();
    for (Prediction one : until) {
      one.sentences().stream()
          .filter(before -> before.text().equals(sentence.text()))
          .filter(before -> before.gaps().size() > gap)
          .map(before -> before.gaps().get(gap).guesses())
          .filter(guesses -> !guesses.isEmpty())
          .map(guesses -> shown(guesses.getFirst().token()))
          .filter(word -> words.isEmpty() || !words.getLast().equals(word))
          .findFirst()
          .ifPresent(words::add);
    }
    if (words.size() > 1) {
      List<String> last = words.subList(Math.max(0, words.size() - EARLIER), words.size());
      String dots = last.size() < words.size() ? "… → " : "";
      Label way = new Label(dots + String.join(" → ", last));
      way.getStyleClass().add("sentence-way");
      getChildren().add(way);
    }
  }
}
