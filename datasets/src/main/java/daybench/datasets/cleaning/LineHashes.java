package daybench.datasets.cleaning;

import java.util.Arrays;

/** The lines of a document as 64-bit hashes that do not mind white space at their ends. */
final class LineHashes {
  /** What lines without a letter or digit have. */
  static final long BLANK = 0;

  private LineHashes() {}

  /** The end of the line that begins at a place. */
  static int lineEnd(String text, int start) {
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }

  static long of(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    long hash = (long) end - start;
    boolean blank = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = (hash ^ c) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
      blank &= !(Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }
    return blank ? BLANK : hash == BLANK ? 1 : hash;
  }

  /** The different lines of a document, those without a letter or digit left out; sorted. */
  static long[] distinct(String text) {
    long[] hashes = new long[16];
    int count = 0;
    for (int start = 0; start < text.length(); ) {
      int end = lineEnd(text, start);
      long hash = of(text, start, end);
      if (hash != BLANK) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash;
      }
      start = end + 1;
    }
    Arrays.sort(hashes, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }
}
