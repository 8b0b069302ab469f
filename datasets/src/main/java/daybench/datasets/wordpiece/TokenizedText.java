package daybench.datasets.wordpiece;

/** The tokens of a text and the places they come from. Its arrays are not copied. */
public final class TokenizedText {
  private final int[] ids;
  private final int[] starts;
  private final int[] ends;

  TokenizedText(int[] ids, int[] starts, int[] ends) {
    this.ids = ids;
    this.starts = starts;
    this.ends = ends;
  }

  /** How many tokens there are. */
  public int size() {
    return ids.length;
  }

  public int[] ids() {
    return ids;
  }

  /** Per token, the first char of the original text that it comes from. */
  public int[] starts() {
    return starts;
  }

  /** Per token, the char after the last that it comes from. */
  public int[] ends() {
    return ends;
  }
}
