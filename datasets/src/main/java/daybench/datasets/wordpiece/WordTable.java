package daybench.datasets.wordpiece;

import java.util.Arrays;

/** An open-addressed table of words and counts that keeps the words' chars in one array. */
final class WordTable {
  /** Is told of a word: chars[start, start + length), and its count. */
  interface Visitor {
    void visit(char[] chars, int start, int length, long count);
  }

  private char[] chars = new char[1 << 14];
  private int charsUsed;

  /** Per word, in the order of arrival: where its chars begin. Ends where the next begins. */
  private int[] starts = new int[1 << 11];

  private long[] counts = new long[1 << 11];
  private int size;

  /** Index of a word plus 1, or 0. */
  private int[] slots = new int[1 << 12];

  int size() {
    return size;
  }

  /** A copy of all counts. */
  long[] counts() {
    return Arrays.copyOf(counts, size);
  }

  /** Adds to the count of a word. */
  void add(char[] source, int start, int length, long count) {
    int slot = slot(source, start, length);
    if (slots[slot] > 0) {
      counts[slots[slot] - 1] += count;
      return;
    }
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size + 2);
      counts = Arrays.copyOf(counts, 2 * size + 2);
    }
    if (charsUsed + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(charsUsed + length, charsUsed + charsUsed / 2));
    }
    System.arraycopy(source, start, chars, charsUsed, length);
    starts[size] = charsUsed;
    counts[size] = count;
    charsUsed += length;
    size++;
    starts[size] = charsUsed;
    slots[slot] = size;
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      index();
    }
  }

  void forEach(Visitor visitor) {
    for (int word = 0; word < size; word++) {
      visitor.visit(chars, starts[word], starts[word + 1] - starts[word], counts[word]);
    }
  }

  /** Removes the words of smaller counts; returns the sum of those. */
  long removeBelow(long least) {
    long removed = 0;
    int kept = 0;
    int used = 0;
    for (int word = 0; word < size; word++) {
      int start = starts[word];
      int length = starts[word + 1] - start;
      if (counts[word] < least) {
        removed += counts[word];
      } else {
        System.arraycopy(chars, start, chars, used, length);
        starts[kept] = used;
        counts[kept] = counts[word];
        used += length;
        kept++;
      }
    }
    size = kept;
    charsUsed = used;
    starts[size] = used;
    Arrays.fill(slots, 0);
    index();
    return removed;
  }

  private void index() {
    for (int word = 0; word < size; word++) {
      slots[slot(chars, starts[word], starts[word + 1] - starts[word])] = word + 1;
    }
  }

  /** The slot of a word, or the free one that it would take. */
  private int slot(char[] source, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + source[i];
    }
    hash *= 0x9E3779B1;
    int slot = (hash ^ hash >>> 15) & (slots.length - 1);
    while (slots[slot] > 0 && !is(slots[slot] - 1, source, start, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean is(int word, char[] source, int start, int length) {
    return Arrays.equals(chars, starts[word], starts[word + 1], source, start, start + length);
  }
}
