package daybench.controllers.inspect;

import daybench.engine.inference.Candidate;
import daybench.engine.inference.FilledMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts what the engine answers beside the words it was asked about. */
final class Answers {
  private Answers() {}

  /** The guesses for each mask, in the order of the text. */
  static List<MaskGuesses> of(List<Word> words, List<FilledMask> masks) {
    List<MaskGuesses> guesses = new ArrayList<>();
    for (Word word : words) {
      if (!word.masked()) {
        continue;
      }
      int parts = word.written() ? 1 : word.tokens();
      for (int part = 0; part < parts && guesses.size() < masks.size(); part++) {
        String name = parts == 1 ? "" : "%d of %d".formatted(part + 1, parts);
        String text = word.written() ? "" : word.text();
        int number = guesses.size() + 1;
        guesses.add(
            new MaskGuesses(
                number, text, name, guesses(masks.get(number - 1), parts == 1 ? text : "")));
      }
    }
    return List.copyOf(guesses);
  }

  private static List<Guess> guesses(FilledMask mask, String text) {
    return mask.candidates().stream()
        .map(one -> new Guess(one.token(), one.probability(), isHidden(one, text)))
        .toList();
  }

  private static boolean isHidden(Candidate candidate, String text) {
    return !text.isEmpty()
        && candidate.token().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
  }

  /** The first guess of each mask, or the average surprisal, in a few words. */
  static String brief(List<MaskGuesses> guesses) {
    return guesses.stream()
        .filter(one -> !one.guesses().isEmpty())
        .map(one -> brief(one.guesses().getFirst()))
        .limit(3)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  static String brief(HeatMap map) {
    return map.tokens() == 0
        ? "nothing to score"
        : String.format(Locale.ROOT, "%.2f bits a token", map.bitsPerToken());
  }

  private static String brief(Guess guess) {
    return String.format(Locale.ROOT, "%s %.0f %%", guess.token(), 100 * guess.probability());
  }
}
