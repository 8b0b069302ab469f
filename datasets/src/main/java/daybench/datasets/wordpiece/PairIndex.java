package daybench.datasets.wordpiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Words as sequences of tokens, and how often each pair of neighbours occurs. A merge touches only
 * the words that have the pair: each pair knows them (and some that had it once), and a queue knows
 * the most frequent pair, its entries corrected when they come to the front.
 */
final class PairIndex {
  /** Two neighbouring tokens. */
  static final class Pair {
    final int left;
    final int right;
    private long count;
    private int[] words = new int[2];
    private int size;
    private boolean queued;

    Pair(int left, int right) {
      this.left = left;
      this.right = right;
    }

    long count() {
      return count;
    }

    private void occursIn(int word) {
      if (size > 0 && words[size - 1] == word) {
        return;
      }
      if (size == words.length) {
        words = Arrays.copyOf(words, size + size / 2 + 1);
      }
      words[size++] = word;
    }
  }

  private record Candidate(Pair pair, long count) implements Comparable<Candidate> {
    /** The most frequent first; of equals, that of the older tokens. */
    @Override
    public int compareTo(Candidate other) {
      int order = Long.compare(other.count, count);
      if (order == 0) {
        order = Integer.compare(pair.left, other.pair.left);
      }
      return order == 0 ? Integer.compare(pair.right, other.pair.right) : order;
    }
  }

  private final List<int[]> words = new ArrayList<>();
  private final List<Long> wordCounts = new ArrayList<>();
  private final Map<Long, Pair> pairs = new HashMap<>();
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

  /** Adds a word of at least two tokens. Only before the first look at the pairs. */
  void add(int[] tokens, long count) {
    int word = words.size();
    words.add(tokens);
    wordCounts.add(count);
    for (int i = 1; i < tokens.length; i++) {
      Pair pair = pair(tokens[i - 1], tokens[i]);
      pair.count += count;
      pair.occursIn(word);
    }
  }

  /** To be called after the last word was added. */
  void ready() {
    pairs.values().forEach(this::enqueue);
  }

  /** Takes out the most frequent pair, or null where there is none. */
  @Nullable Pair poll() {
    for (Candidate top = queue.poll(); top != null; top = queue.poll()) {
      Pair pair = top.pair();
      if (pair.count == top.count() && pair.count > 0) {
        return pair;
      }
      if (pair.count > 0 && pair.count < top.count()) {
        enqueue(pair);
      }
    }
    return null;
  }

  /** Makes one token of a pair wherever it occurs, from left to right. */
  void merge(Pair merged, int token) {
    List<Pair> grown = new ArrayList<>();
    for (int i = 0; i < merged.size; i++) {
      int word = merged.words[i];
      int[] before = words.get(word);
      int[] after = replaced(before, merged, token);
      if (after.length < before.length) {
        recount(word, before, after, token, grown);
        words.set(word, after);
      }
    }
    for (Pair pair : grown) {
      pair.queued = false;
      enqueue(pair);
    }
  }

  private static int[] replaced(int[] tokens, Pair pair, int token) {
    int[] result = new int[tokens.length];
    int length = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (i + 1 < tokens.length && tokens[i] == pair.left && tokens[i + 1] == pair.right) {
        result[length++] = token;
        i++;
      } else {
        result[length++] = tokens[i];
      }
    }
    return length == tokens.length ? tokens : Arrays.copyOf(result, length);
  }

  private void recount(int word, int[] before, int[] after, int token, List<Pair> grown) {
    long count = wordCounts.get(word);
    for (int i = 1; i < after.length; i++) {
      Pair pair = pair(after[i - 1], after[i]);
      pair.count += count;
      if (after[i - 1] == token || after[i] == token) {
        pair.occursIn(word);
        if (!pair.queued) {
          pair.queued = true;
          grown.add(pair);
        }
      }
    }
    for (int i = 1; i < before.length; i++) {
      Pair pair = pair(before[i - 1], before[i]);
      pair.count -= count;
      if (pair.count == 0) {
        pairs.remove(key(pair.left, pair.right));
      }
    }
  }

  private void enqueue(Pair pair) {
    if (pair.count > 0) {
      queue.add(new Candidate(pair, pair.count));
    }
  }

  private Pair pair(int left, int right) {
    return pairs.computeIfAbsent(key(left, right), _ -> new Pair(left, right));
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }
}
