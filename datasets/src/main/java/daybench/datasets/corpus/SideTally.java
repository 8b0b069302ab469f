package daybench.datasets.corpus;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Counts of one side of a corpus, or of a part of it; the counts of parts are added. */
final class SideTally {
  long documents;
  long sentences;
  long words;
  long textBytes;
  private final int vocabularySize;
  private long[] tokens = {}; // while there are none: most blocks have nothing held out

  SideTally(int vocabularySize) {
    this.vocabularySize = vocabularySize;
  }

  /** How often each token occurs, by id; not to be changed. */
  long[] tokens() {
    if (tokens.length == 0) {
      tokens = new long[vocabularySize];
    }
    return tokens;
  }

  /** Counts the words, separated by white space, and the bytes in UTF-8. */
  void addText(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = c <= ' ' || (c >= 0x80 && Character.isWhitespace(c));
      if (!white && !inWord) {
        words++;
      }
      inWord = !white;
      // A surrogate is half of a character of four bytes.
      textBytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
  }

  void addTokens(int[] ids, int from, int to) {
    long[] counts = tokens();
    for (int i = from; i < to; i++) {
      counts[ids[i]]++;
    }
  }

  void add(SideTally other) {
    documents += other.documents;
    sentences += other.sentences;
    words += other.words;
    textBytes += other.textBytes;
    long[] counts = tokens();
    for (int id = 0; id < other.tokens.length; id++) {
      counts[id] += other.tokens[id];
    }
  }

  /** How many bytes {@link #write} writes. */
  int bytes() {
    return 4 * Long.BYTES + Integer.BYTES + occurring() * (Integer.BYTES + Long.BYTES);
  }

  private int occurring() {
    return (int) Arrays.stream(tokens).filter(count -> count > 0).count();
  }

  /** Writes all of it: of the tokens those that occur. */
  void write(ByteBuffer into) {
    into.putLong(documents).putLong(sentences).putLong(words).putLong(textBytes);
    into.putInt(occurring());
    for (int id = 0; id < tokens.length; id++) {
      if (tokens[id] > 0) {
        into.putInt(id).putLong(tokens[id]);
      }
    }
  }

  /** What {@link #write} wrote. */
  static SideTally read(ByteBuffer from, int vocabularySize) {
    SideTally tally = new SideTally(vocabularySize);
    tally.documents = from.getLong();
    tally.sentences = from.getLong();
    tally.words = from.getLong();
    tally.textBytes = from.getLong();
    int occurring = from.getInt();
    for (int i = 0; i < occurring; i++) {
      int id = from.getInt();
      tally.tokens()[id] = from.getLong();
    }
    return tally;
  }

  long tokenCount() {
    long count = 0;
    for (long of : tokens()) {
      count += of;
    }
    return count;
  }
}
