package daybench.datasets.cleaning.near;

/**
 * The shingles of a text: every {@value #WORDS} consecutive words, as 32-bit hashes. Words are runs
 * of letters and digits, in lower case; of scripts without spaces between words, each ideograph is
 * one. A text of fewer words is one shingle. For one thread.
 */
final class Shingles {
  static final int WORDS = 5;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final long[] window = new long[WORDS];

  /** Takes the hashes of shingles. */
  @FunctionalInterface
  interface Sink {
    void accept(int hash);
  }

  void of(String text, Sink sink) {
    int words = 0;
    long word = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean ideograph = codePoint >= 0x2E80 && Character.isIdeographic(codePoint);
      if (ideograph || !Character.isLetterOrDigit(codePoint)) {
        words += word == 0 ? 0 : next(word, words, sink);
        word = 0;
      }
      if (ideograph) {
        words += next(hashed(0, codePoint), words, sink);
      } else if (Character.isLetterOrDigit(codePoint)) {
        word = hashed(word, Character.toLowerCase(codePoint));
      }
    }
    words += word == 0 ? 0 : next(word, words, sink);
    if (words > 0 && words < WORDS) {
      sink.accept(shingle(0, words));
    }
  }

  private static long hashed(long word, int codePoint) {
    long hash = (word ^ codePoint) * MULTIPLIER;
    return (hash ^ hash >>> 29) | 1; // never 0, which is no word
  }

  /** Adds a word to the window; returns 1. */
  private int next(long word, int before, Sink sink) {
    window[before % WORDS] = word;
    if (before >= WORDS - 1) {
      sink.accept(shingle(before + 1, WORDS));
    }
    return 1;
  }

  private int shingle(int first, int words) {
    long hash = words;
    for (int i = 0; i < words; i++) {
      hash = (hash ^ window[(first + i) % WORDS]) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return (int) ((hash * MULTIPLIER) >>> 32);
  }
}
