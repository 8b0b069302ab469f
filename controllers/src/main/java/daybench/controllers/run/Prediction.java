package daybench.controllers.run;

import daybench.engine.run.RunEvent;
import java.util.List;

/**
 * Sentences as a run completed them at one moment.
 *
 * @param step how far it was
 * @param elapsedSeconds budget used
 */
public record Prediction(long step, double elapsedSeconds, List<Sentence> sentences) {
  public Prediction {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param gaps its masks, from left to right
   * @param problem why it could not be filled; or empty
   */
  public record Sentence(String text, List<Gap> gaps, String problem) {
    public Sentence {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * One mask.
   *
   * @param start the char of the text where it begins
   * @param end the char behind it
   * @param guesses most probable first
   */
  public record Gap(int start, int end, List<Guess> guesses) {
    public Gap {
      guesses = List.copyOf(guesses);
    }
  }

  /**
   * A token that may stand there.
   *
   * @param probability 0 to 1
   */
  public record Guess(String token, double probability) {}

  static Prediction of(RunEvent.Predictions event) {
    return new Prediction(
        event.step(),
        event.elapsedSeconds(),
        event.sentences().stream().map(Prediction::sentence).toList());
  }

  private static Sentence sentence(RunEvent.FilledSentence filled) {
    String text = filled.text();
    List<Gap> gaps =
        filled.masks().stream()
            .filter(mask -> 0 <= mask.start() && mask.start() <= mask.end())
            .filter(mask -> mask.end() <= text.length())
            .map(Prediction::gap)
            .toList();
    return new Sentence(text, gaps, filled.problem());
  }

  private static Gap gap(RunEvent.FilledGap mask) {
    return new Gap(
        mask.start(),
        mask.end(),
        mask.guesses().stream().map(one -> new Guess(one.token(), one.probability())).toList());
  }
}
