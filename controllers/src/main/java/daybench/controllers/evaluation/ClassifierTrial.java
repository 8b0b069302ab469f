package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.inspect.ClassifierQuestions;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A classifier tried out on texts that one types. For the thread of the user interface. */
public final class ClassifierTrial {
  private final ClassifierQuestions questions;
  private final Loading<List<Said>> answer;

  /**
   * A class and its probability; or a score, whose label is empty.
   *
   * @param value the probability, 0 to 1; or the score
   */
  public record Said(String label, double value) {}

  public ClassifierTrial(ClassifierQuestions questions, Background background) {
    this.questions = questions;
    this.answer = new Loading<>(background);
  }

  /** What it says of the last text. */
  public ReadOnlyObjectProperty<Loadable<List<Said>>> answer() {
    return answer.state();
  }

  /**
   * Asks.
   *
   * @param second the second text; counts where the task is one of pairs
   */
  public void ask(Path classifier, boolean pair, String text, String second) {
    if (text.isBlank() || (pair && second.isBlank())) {
      answer.clear();
      return;
    }
    answer.load(
        cancel ->
            questions.classify(classifier, text, pair ? second : null).said().stream()
                .map(one -> new Said(one.label(), one.value()))
                .toList());
  }

  /** Forgets the answer. */
  public void clear() {
    answer.clear();
  }
}
