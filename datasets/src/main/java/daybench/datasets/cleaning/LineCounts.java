package daybench.datasets.cleaning;

import java.util.Arrays;

/**
 * In how many documents each line stands. Counts of parts merge, in any order, to those of the
 * whole. To bound memory, the lines are counted in rounds: each minds a part of them, chosen by
 * their hashes. For one thread.
 */
public final class LineCounts {
  private final int round;
  private final int rounds;
  private long[] hashes = new long[1 << 8];
  private int size;

  /** Counts that mind the lines of one round, from 0, of so many. */
  public LineCounts(int round, int rounds) {
    this.round = round;
    this.rounds = rounds;
  }

  /** Counts the lines of a document, each once. */
  public void add(String text) {
    for (long hash : LineHashes.distinct(text)) {
      if (rounds == 1 || Long.remainderUnsigned(hash, rounds) == round) {
        ensure(1);
        hashes[size++] = hash;
      }
    }
  }

  /** Adds the counts of other documents. */
  public void merge(LineCounts others) {
    ensure(others.size);
    System.arraycopy(others.hashes, 0, hashes, size, others.size);
    size += others.size;
  }

  private void ensure(int more) {
    int needed = Math.addExact(size, more);
    if (needed > hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(needed, size + size / 2));
    }
  }

  /** The lines that stand in at least so many documents, those of other boilerplate added. */
  public BoilerplateLines atLeast(int documents, BoilerplateLines others) {
    Arrays.sort(hashes, 0, size);
    long[] found = new long[16];
    int count = 0;
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size && hashes[end] == hashes[start]) {
        end++;
      }
      if (end - start >= documents) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = hashes[start];
      }
      start = end;
    }
    return others.with(Arrays.copyOf(found, count));
  }
}
