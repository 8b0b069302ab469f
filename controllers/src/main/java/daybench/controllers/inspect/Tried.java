package daybench.controllers.inspect;

import java.time.Instant;
import java.util.List;

/**
 * Something that was asked.
 *
 * @param masked the places of the masked words among the words of the text
 * @param question what was asked for
 * @param model the model's line
 * @param answer the first answer, in a few words
 */
public record Tried(
    String text,
    List<Integer> masked,
    Question question,
    String model,
    String answer,
    Instant when) {
  public Tried {
    masked = List.copyOf(masked);
  }

  /** Whether the same was asked. */
  boolean same(Tried other) {
    return text.equals(other.text) && masked.equals(other.masked) && question == other.question;
  }
}
