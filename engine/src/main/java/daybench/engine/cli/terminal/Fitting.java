package daybench.engine.cli.terminal;

/** Text of an exact width. */
public final class Fitting {
  private Fitting() {}

  /** Padded or cut to {@code cells} characters. */
  public static String fit(String text, int cells) {
    return text.length() >= cells ? cut(text, cells) : text + " ".repeat(cells - text.length());
  }

  /** Cut to at most {@code cells} characters, with dots where something is left out. */
  public static String cut(String text, int cells) {
    if (text.length() <= cells) {
      return text;
    }
    return cells <= 3 ? text.substring(0, cells) : text.substring(0, cells - 2) + "..";
  }
}
