package daybench.controllers.inspect;

/**
 * A word or sign of the text, to be clicked.
 *
 * @param text as it was written
 * @param start the char of the text where it begins
 * @param end the char behind it
 * @param tokens how many tokens the model reads it as
 * @param masked whether it is hidden from the model
 * @param written whether the text itself has a [MASK] here, which cannot be restored
 * @param unknown whether the vocabulary lacks it
 */
public record Word(
    String text, int start, int end, int tokens, boolean masked, boolean written, boolean unknown) {
  Word withMasked(boolean now) {
    return new Word(text, start, end, tokens, now, written, unknown);
  }

  /** Whether it is the same word, masked or not. */
  boolean same(Word other) {
    return start == other.start && text.equals(other.text);
  }
}
