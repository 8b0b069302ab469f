package daybench.controllers.inspect;

import java.util.List;

/**
 * What a model puts under one mask.
 *
 * @param number of the mask in the text, from 1
 * @param word what the text has there; empty where the text itself has a [MASK]
 * @param part which token of the word, such as "2 of 3"; empty where it is the only one
 * @param guesses most probable first
 */
public record MaskGuesses(int number, String word, String part, List<Guess> guesses) {
  public MaskGuesses {
    guesses = List.copyOf(guesses);
  }
}
