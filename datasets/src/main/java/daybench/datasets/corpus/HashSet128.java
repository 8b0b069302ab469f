package daybench.datasets.corpus;

/** A set of 128-bit hashes in two arrays, open addressing; grows. For one thread. */
final class HashSet128 {
  private static final int FIRST_CAPACITY = 1 << 12;

  private long[] highs = new long[FIRST_CAPACITY];
  private long[] lows = new long[FIRST_CAPACITY];
  private int size;
  private boolean hasZero;

  /** Adds a hash; false where it was there already. */
  boolean add(long high, long low) {
    if (high == 0 && low == 0) { // what an empty slot holds
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    if (!insert(highs, lows, high, low)) {
      return false;
    }
    size++;
    if (size > highs.length / 2) {
      grow();
    }
    return true;
  }

  private static boolean insert(long[] highs, long[] lows, long high, long low) {
    int mask = highs.length - 1;
    int slot = (int) (low ^ low >>> 32) & mask;
    while (highs[slot] != 0 || lows[slot] != 0) {
      if (highs[slot] == high && lows[slot] == low) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    highs[slot] = high;
    lows[slot] = low;
    return true;
  }

  private void grow() {
    long[] newHighs = new long[highs.length * 2];
    long[] newLows = new long[highs.length * 2];
    for (int i = 0; i < highs.length; i++) {
      if (highs[i] != 0 || lows[i] != 0) {
        insert(newHighs, newLows, highs[i], lows[i]);
      }
    }
    highs = newHighs;
    lows = newLows;
  }
}
