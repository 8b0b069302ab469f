package daybench.datasets.sources;

/**
 * Counts of bytes that tell text from other data.
 *
 * @param length how many bytes were looked at
 * @param controls control characters that no text needs, NUL among them
 * @param unusualSpaces CR, form feed and vertical tab
 * @param high bytes above ASCII
 * @param lonelyHigh bytes above ASCII between two that are not
 * @param replacements the replacement character U+FFFD, spelt in UTF-8
 */
record ByteCensus(
    int length, int controls, int unusualSpaces, int high, int lonelyHigh, int replacements) {
  /** The share of control characters above which bytes are not text. */
  private static final double MAXIMUM_CONTROLS = 0.01;

  static ByteCensus of(byte[] bytes, int length) {
    int controls = 0;
    int spaces = 0;
    int high = 0;
    int lonely = 0;
    int replacements = 0;
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if ((b >= ' ' && b != 0x7F) || b == '\n' || b == '\t') {
        continue;
      }
      if (b >= 0) {
        if (b == '\r' || b == '\f' || b == 0x0B) {
          spaces++;
        } else {
          controls++;
        }
        continue;
      }
      high++;
      boolean alone = (i == 0 || bytes[i - 1] >= 0) && (i + 1 == length || bytes[i + 1] >= 0);
      lonely += alone ? 1 : 0;
      boolean replacement =
          b == (byte) 0xEF
              && i + 2 < length
              && bytes[i + 1] == (byte) 0xBF
              && bytes[i + 2] == (byte) 0xBD;
      replacements += replacement ? 1 : 0;
    }
    return new ByteCensus(length, controls, spaces, high, lonely, replacements);
  }

  /** Whether these bytes are something else than text. */
  boolean looksBinary() {
    return controls > MAXIMUM_CONTROLS * length;
  }
}
