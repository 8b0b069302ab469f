package daybench.controllers.home;

import daybench.controllers.evaluation.EvaluationItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words to find runs and corpora by.
 *
 * @param words in lower case
 */
record Search(List<String> words) {
  static Search of(String text) {
    return new Search(
        Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  boolean matches(RunItem run) {
    return allIn(
        run.name()
            + ' '
            + run.folder().getFileName()
            + ' '
            + String.join(" ", run.tags())
            + ' '
            + run.standing().label()
            + ' '
            + run.settings());
  }

  boolean matches(CorpusItem corpus) {
    return allIn(
        corpus.name()
            + ' '
            + corpus.folder().getFileName()
            + ' '
            + String.join(" ", corpus.tags())
            + ' '
            + corpus.sources());
  }

  boolean matches(EvaluationItem evaluation) {
    return allIn(
        evaluation.name()
            + ' '
            + evaluation.folder().getFileName()
            + ' '
            + String.join(" ", evaluation.tags())
            + ' '
            + evaluation.standing().label()
            + ' '
            + evaluation.model());
  }

  private boolean allIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }
}
