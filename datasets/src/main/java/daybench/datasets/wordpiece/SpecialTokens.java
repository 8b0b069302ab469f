package daybench.datasets.wordpiece;

/** Finds the special tokens written out in a text: literally, in capitals, as Hugging Face does. */
final class SpecialTokens {
  /** Finds them where their ids do not matter. */
  static final SpecialTokens WITHOUT_IDS = new SpecialTokens();

  private final int[] ids = new int[Vocabulary.SPECIAL.size()];

  private SpecialTokens() {}

  SpecialTokens(Vocabulary vocabulary) {
    for (int i = 0; i < ids.length; i++) {
      ids[i] = vocabulary.id(Vocabulary.SPECIAL.get(i)).orElseThrow();
    }
  }

  /** Which special token begins at a place of the text, or -1: an index, not an id. */
  int find(CharSequence text, int at) {
    for (int i = 0; i < ids.length; i++) {
      if (begins(text, at, Vocabulary.SPECIAL.get(i))) {
        return i;
      }
    }
    return -1;
  }

  int id(int index) {
    return ids[index];
  }

  int length(int index) {
    return Vocabulary.SPECIAL.get(index).length();
  }

  private static boolean begins(CharSequence text, int at, String token) {
    if (text.length() - at < token.length()) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (text.charAt(at + i) != token.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
