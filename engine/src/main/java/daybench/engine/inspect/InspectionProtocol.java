package daybench.engine.inspect;

/** The version of the lines that are exchanged, and their limits. */
public final class InspectionProtocol {
  /** The version that {@link InspectionAnswer.Ready} tells. */
  public static final int VERSION = 1;

  /** Bytes of a request's line, its end not counted. */
  public static final int LONGEST_LINE = 1 << 20;

  /** Chars of a text. */
  public static final int LONGEST_TEXT = 100_000;

  /** Candidates for a mask. */
  public static final int MOST_CANDIDATES = 1_000;

  /** Masks of a text that are filled at once. */
  public static final int MOST_MASKS = 100;

  /** Requests that may wait. */
  public static final int MOST_WAITING = 100;

  private InspectionProtocol() {}
}
