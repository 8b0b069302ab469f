package daybench.engine.cli.terminal;

/** Background colours from calm to hot, out of the 256 that terminals commonly know. */
public final class Heat {
  private static final int[] COLOURS = {22, 28, 64, 100, 136, 166, 160, 124};
  private static final String RESET = "\u001b[0m";

  private Heat() {}

  /**
   * The text on a background.
   *
   * @param heat 0 calm to 1 hot
   */
  public static String paint(String text, double heat) {
    int index = (int) Math.clamp(Math.floor(heat * COLOURS.length), 0, COLOURS.length - 1);
    return "\u001b[48;5;" + COLOURS[index] + ";38;5;231m" + text + RESET;
  }
}
