package daybench.engine.inference;

import daybench.datasets.wordpiece.Vocabulary;

/**
 * A stretch of a text's tokens as a sequence for the model, [CLS] before and [SEP] behind.
 *
 * @param first the text's first token in it
 * @param ids of the sequence
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, not compared
record TokenWindow(int first, int[] ids) {
  private static final int AROUND = 2;

  /** How many tokens of a text fit in sequences of this length. */
  static int capacity(int length) {
    return length - AROUND;
  }

  /**
   * The whole text where it fits, else the stretch with {@code token} as near its middle as can be.
   */
  static TokenWindow around(int token, int[] text, int length, Vocabulary vocabulary) {
    int size = Math.min(text.length, capacity(length));
    int first = Math.clamp(token - size / 2, 0, text.length - size);
    int[] ids = new int[size + AROUND];
    ids[0] = vocabulary.clsId();
    System.arraycopy(text, first, ids, 1, size);
    ids[size + 1] = vocabulary.sepId();
    return new TokenWindow(first, ids);
  }

  /** The place in the sequence of a token of the text. */
  int place(int token) {
    return token - first + 1;
  }
}
