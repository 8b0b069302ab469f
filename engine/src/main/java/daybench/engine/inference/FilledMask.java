package daybench.engine.inference;

import java.util.List;

/**
 * What may stand under one [MASK] of a text.
 *
 * @param start the char of the text where the mask begins
 * @param end the char behind it
 * @param candidates the most probable tokens, most probable first
 */
public record FilledMask(int start, int end, List<Candidate> candidates) {
  public FilledMask {
    candidates = List.copyOf(candidates);
  }
}
