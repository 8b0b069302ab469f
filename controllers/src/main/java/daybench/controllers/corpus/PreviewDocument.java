package daybench.controllers.corpus;

/**
 * A document as it will be read.
 *
 * @param source the name of its source
 * @param origin where in the source it is
 * @param excerpt the beginning of its text
 * @param characters the length of the whole text
 */
public record PreviewDocument(String source, String origin, String excerpt, long characters) {
  /** Whether the excerpt is not the whole text. */
  public boolean shortened() {
    return excerpt.length() < characters;
  }
}
