package daybench.controllers.evaluation;

import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A grid as it is typed: lists of numbers with commas between them.
 *
 * @param rates peak learning rates
 * @param batches examples a step
 * @param epochs passes over the training rows
 * @param seeds one run each
 */
record GridDraft(String rates, String batches, String epochs, String seeds) {
  private static final int MOST = 20;

  /** Two rates, and three seeds to tell luck from worth. */
  static GridDraft usual() {
    return new GridDraft("3e-5, 1e-4", "32", "3", "1, 2, 3");
  }

  /**
   * Runs of each task.
   *
   * @throws UserException where a list is not one of fit numbers
   */
  int runs() {
    return checkedRates().size()
        * checkedBatches().size()
        * checkedEpochs().size()
        * checkedSeeds().size();
  }

  /** The options of the command line. */
  List<String> arguments() {
    return List.of(
        "--rates",
        String.join(",", checkedRates()),
        "--batches",
        String.join(",", checkedBatches()),
        "--epochs",
        String.join(",", checkedEpochs()),
        "--seeds",
        String.join(",", checkedSeeds()));
  }

  private List<String> checkedRates() {
    return list(
        "Learning rates",
        rates,
        Double::parseDouble,
        value -> value > 0 && value < 1,
        "numbers between 0 and 1, such as 3e-5");
  }

  private List<String> checkedBatches() {
    return whole("Batches", batches, 4096);
  }

  private List<String> checkedEpochs() {
    return whole("Epochs", epochs, 1000);
  }

  private List<String> checkedSeeds() {
    return list("Seeds", seeds, Long::parseLong, value -> value >= 0, "whole numbers from 0");
  }

  private static List<String> whole(String what, String text, int most) {
    return list(
        what,
        text,
        Integer::parseInt,
        value -> value >= 1 && value <= most,
        "whole numbers from 1 to " + most);
  }

  private static <N> List<String> list(
      String what, String text, Function<String, N> parse, Predicate<N> fit, String wanted) {
    Set<N> values = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("[,;\\s]+", -1)) {
      try {
        N value = parse.apply(word);
        if (!fit.test(value)) {
          throw new NumberFormatException(word);
        }
        if (values.add(value)) {
          words.add(word);
        }
      } catch (NumberFormatException e) {
        throw new UserException(
            "%s: \"%s\" is not fit; give %s, with commas between them."
                .formatted(what, word, wanted),
            e);
      }
    }
    if (words.size() > MOST) {
      throw new UserException("%s: give at most %d.".formatted(what, MOST));
    }
    return words;
  }
}
