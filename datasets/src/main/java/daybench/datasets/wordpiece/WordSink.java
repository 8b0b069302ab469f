package daybench.datasets.wordpiece;

/** Takes what a text is cut into, in order. */
interface WordSink {
  /**
   * A word, as it is after normalisation.
   *
   * @param chars holds it from its start; the sink must not keep or change the array
   * @param length its length in chars, never 0
   * @param tooLong whether it has over {@link WordScanner#MAX_WORD} code points; then the array
   *     holds only its beginning
   */
  void word(char[] chars, int length, boolean tooLong);

  /** A special token that was written out in the text. */
  void special(int id);
}
