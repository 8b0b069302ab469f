package daybench.datasets.wordpiece;

import java.util.Arrays;

/**
 * The token ids of words seen lately. Words are Zipfian: a few tens of thousands make up nearly all
 * of a text. Each word has two places where it may be, and of the words that want the same two the
 * one that was not seen for longest goes. Long words and those of many tokens are not kept. For one
 * thread.
 */
final class WordCache {
  private static final int SETS = 1 << 15;

  /** A place: three longs of characters, one of length and number of ids, two of ids. */
  private static final int PLACE = 6;

  private static final int SHAPE = 3;
  private static final int IDS = 4;
  private static final int MOST_IDS = 4;

  /** Eight characters of one byte to a long, or four of two. */
  private static final int MOST_NARROW = 24;

  private static final int MOST_WIDE = 12;
  private static final int WIDE = 1 << 16;

  private final long[] places = new long[2 * SETS * PLACE];
  private final long[] key = new long[SHAPE];
  private int keyShape;
  private int set;

  /** Appends the ids of a word, where they are known. */
  boolean find(char[] word, int length, TokenBuffer into) {
    keyShape = pack(word, length);
    if (keyShape == 0) {
      return false;
    }
    set = 2 * PLACE * set(key[0], key[1], key[2]);
    if (holds(set)) {
      append(set, into);
      return true;
    }
    int second = set + PLACE;
    if (holds(second)) {
      append(second, into);
      for (int i = 0; i < PLACE; i++) { // the one seen last is first
        long moved = places[set + i];
        places[set + i] = places[second + i];
        places[second + i] = moved;
      }
      return true;
    }
    return false;
  }

  /** Keeps the ids of the word that {@link #find} has just missed. */
  void put(int[] ids, int count) {
    if (keyShape == 0 || count > MOST_IDS) {
      return;
    }
    System.arraycopy(places, set, places, set + PLACE, PLACE);
    System.arraycopy(key, 0, places, set, SHAPE);
    places[set + SHAPE] = (long) count << 32 | keyShape;
    for (int i = 0; i < MOST_IDS; i += 2) {
      places[set + IDS + i / 2] = (long) id(ids, i + 1, count) << 32 | id(ids, i, count);
    }
  }

  private static int id(int[] ids, int index, int count) {
    return index < count ? ids[index] : 0;
  }

  /**
   * Puts a word in the key; its length, marked where characters are wide, or 0 if it is too long.
   */
  private int pack(char[] word, int length) {
    if (length > MOST_NARROW) {
      return 0;
    }
    int all = 0;
    long part = 0;
    Arrays.fill(key, 0);
    for (int i = 0; i < length; i++) {
      all |= word[i];
      part = part << 8 | word[i];
      if ((i & 7) == 7) {
        key[i >> 3] = part;
        part = 0;
      }
    }
    if (all < 0x100) {
      if ((length & 7) != 0) {
        key[length >> 3] = part;
      }
      return length;
    }
    return length > MOST_WIDE ? 0 : packWide(word, length);
  }

  private int packWide(char[] word, int length) {
    Arrays.fill(key, 0);
    for (int i = 0; i < length; i++) {
      key[i >> 2] = key[i >> 2] << 16 | word[i];
    }
    return WIDE | length;
  }

  private static int set(long first, long second, long third) {
    long mixed = (first * 0x9E3779B97F4A7C15L ^ second) * 0xC2B2AE3D27D4EB4FL ^ third;
    mixed *= 0x165667B19E3779F9L;
    return (int) (mixed >>> 49);
  }

  private boolean holds(int place) {
    return (int) places[place + SHAPE] == keyShape
        && places[place] == key[0]
        && places[place + 1] == key[1]
        && places[place + 2] == key[2];
  }

  private void append(int place, TokenBuffer into) {
    int count = (int) (places[place + SHAPE] >>> 32);
    long pair = places[place + IDS];
    into.add((int) pair);
    if (count > 1) {
      into.add((int) (pair >>> 32));
      if (count > 2) {
        long next = places[place + IDS + 1];
        into.add((int) next);
        if (count > 3) {
          into.add((int) (next >>> 32));
        }
      }
    }
  }
}
