package daybench.controllers.inspect;

/**
 * A stretch of a text and how much it surprises a model.
 *
 * @param text as it was written
 * @param token as in the vocabulary; empty for what no token covers, such as spaces
 * @param bits of surprise; NaN for what is not scored
 */
public record HeatPiece(String text, String token, double bits) {
  /** Whether it has a surprisal. */
  public boolean scored() {
    return !Double.isNaN(bits);
  }
}
