package daybench.datasets.wordpiece;

import java.util.Arrays;

/**
 * Finds the longest token that begins at a place of a word: a trie of the vocabulary, with one root
 * for tokens that begin a word and one for those that continue it. A step is one look-up in an
 * open-addressed table of (node, char). Immutable, safe for many threads.
 */
final class PieceTrie {
  private static final int NONE = -1;
  private static final int WORD_ROOT = 0;
  private static final int CONTINUATION_ROOT = 1;

  private final int unknownId;
  private int nodes = 2;
  private int[] tokenOf = new int[1024];
  private long[] keys = new long[2048];
  private int[] children = new int[2048];

  PieceTrie(Vocabulary vocabulary) {
    this.unknownId = vocabulary.unknownId();
    Arrays.fill(tokenOf, NONE);
    Arrays.fill(keys, NONE);
    for (int id = 0; id < vocabulary.size(); id++) {
      String token = vocabulary.token(id);
      if (vocabulary.isContinuation(id)) {
        add(CONTINUATION_ROOT, token.substring(2), id);
      } else {
        add(WORD_ROOT, token, id);
      }
    }
  }

  /**
   * Cuts a word into tokens, each the longest that fits; unknown as a whole where none does.
   *
   * @param ids takes the tokens from its start; at least as long as the word
   * @return how many
   */
  int split(char[] word, int length, int[] ids) {
    int count = 0;
    int start = 0;
    while (start < length) {
      int node = start == 0 ? WORD_ROOT : CONTINUATION_ROOT;
      int longest = start;
      for (int i = start; i < length; i++) {
        node = child(node, word[i]);
        if (node == NONE) {
          break;
        }
        if (tokenOf[node] != NONE) {
          ids[count] = tokenOf[node];
          longest = i + 1;
        }
      }
      if (longest == start) {
        ids[0] = unknownId;
        return 1;
      }
      start = longest;
      count++;
    }
    return count;
  }

  private void add(int root, String token, int id) {
    int node = root;
    for (int i = 0; i < token.length(); i++) {
      int next = child(node, token.charAt(i));
      if (next == NONE) {
        next = nodes++;
        put(key(node, token.charAt(i)), next);
      }
      node = next;
    }
    tokenOf[node] = id;
  }

  private int child(int node, char c) {
    long key = key(node, c);
    int slot = slot(key);
    while (keys[slot] != NONE) {
      if (keys[slot] == key) {
        return children[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return NONE;
  }

  private void put(long key, int child) {
    if (nodes >= tokenOf.length) {
      int old = tokenOf.length;
      tokenOf = Arrays.copyOf(tokenOf, 2 * old);
      Arrays.fill(tokenOf, old, 2 * old, NONE);
    }
    if (3L * nodes > keys.length) {
      grow();
    }
    insert(key, child);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[2 * oldKeys.length];
    children = new int[2 * oldKeys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        insert(oldKeys[i], oldChildren[i]);
      }
    }
  }

  private void insert(long key, int child) {
    int slot = slot(key);
    while (keys[slot] != NONE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (keys.length - 1);
  }

  private static long key(int node, char c) {
    return (long) node << 16 | c;
  }
}
