package daybench.datasets.wordpiece;

import java.util.Arrays;

/**
 * The token ids of words seen lately. Words are Zipfian: a few tens of thousands make up nearly all
 * of a text. Bounded: it is emptied when full. For one thread.
 */
final class WordCache {
  /** No word that is looked up is longer. */
  static final int MAX_WORD_CHARS = 2 * WordScanner.MAX_WORD;

  private static final int SLOTS = 1 << 16;
  private static final int MAX_WORDS = SLOTS / 2;

  /** Chars and ids of 32,768 words of usual length; either is enough to be full. */
  private static final int CHARS = 1 << 19;

  private static final int IDS = 1 << 18;

  private final int[] hashes = new int[SLOTS];

  /** Place in chars, place in ids, and length << 8 | count of ids (0 where the slot is free). */
  private final int[] entries = new int[3 * SLOTS];

  private final char[] chars = new char[CHARS];
  private final int[] ids = new int[IDS];
  private int words;
  private int charsUsed;
  private int idsUsed;
  private int missed = -1;
  private int missedHash;

  /** Appends the ids of a word, where they are known. */
  boolean find(char[] word, int length, TokenBuffer into) {
    int hash = hash(word, length);
    int slot = hash & (SLOTS - 1);
    while (true) {
      int shape = entries[3 * slot + 2];
      if (shape == 0) {
        missed = slot;
        missedHash = hash;
        return false;
      }
      if (hashes[slot] == hash
          && shape >>> 8 == length
          && Arrays.equals(chars, entries[3 * slot], entries[3 * slot] + length, word, 0, length)) {
        into.add(ids, entries[3 * slot + 1], shape & 0xFF);
        return true;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  /** Keeps the ids of the word that {@link #find} has just missed. */
  void put(char[] word, int length, int[] pieces, int count) {
    if (words == MAX_WORDS || charsUsed + length > CHARS || idsUsed + count > IDS) {
      clear();
      missed = missedHash & (SLOTS - 1);
    }
    hashes[missed] = missedHash;
    entries[3 * missed] = charsUsed;
    entries[3 * missed + 1] = idsUsed;
    entries[3 * missed + 2] = length << 8 | count;
    System.arraycopy(word, 0, chars, charsUsed, length);
    System.arraycopy(pieces, 0, ids, idsUsed, count);
    charsUsed += length;
    idsUsed += count;
    words++;
  }

  private void clear() {
    Arrays.fill(entries, 0);
    words = 0;
    charsUsed = 0;
    idsUsed = 0;
  }

  private static int hash(char[] word, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    hash *= 0x9E3779B1;
    return hash ^ hash >>> 16;
  }
}
