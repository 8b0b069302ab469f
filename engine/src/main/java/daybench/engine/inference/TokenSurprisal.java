package daybench.engine.inference;

/**
 * How little a model expected a token of a text.
 *
 * @param id its id
 * @param token as in the vocabulary: "##" before it means that it goes on the word before
 * @param start the char of the text where it begins
 * @param end the char behind it
 * @param nats minus the natural logarithm of its probability
 */
public record TokenSurprisal(int id, String token, int start, int end, double nats) {
  /** The same in bits. */
  public double bits() {
    return nats / Math.log(2);
  }
}
