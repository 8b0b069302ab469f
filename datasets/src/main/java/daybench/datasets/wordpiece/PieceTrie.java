package daybench.datasets.wordpiece;

import java.util.Arrays;

/**
 * Finds the longest token that begins at a place of a word: a trie of the vocabulary, with one root
 * for tokens that begin a word and one for those that continue it. A step is one look-up in an
 * open-addressed table of (node, char), with all that is needed of a step side by side. Immutable,
 * safe for many threads.
 */
final class PieceTrie {
  private static final int NONE = -1;
  private static final int WORD_ROOT = 0;
  private static final int CONTINUATION_ROOT = 1;

  /** A slot: the node, the char, the node that follows, and its token's id or NONE. */
  private static final int SLOT = 4;

  private static final int CHAR = 1;
  private static final int CHILD = 2;
  private static final int TOKEN = 3;

  private final int unknownId;
  private int nodes = 2;
  private int mask = 2047;
  private int[] slots = empty(mask + 1);

  PieceTrie(Vocabulary vocabulary) {
    this.unknownId = vocabulary.unknownId();
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
        int slot = slot(node, word[i]);
        if (slots[slot] == NONE) {
          break;
        }
        node = slots[slot + CHILD];
        if (slots[slot + TOKEN] != NONE) {
          ids[count] = slots[slot + TOKEN];
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
      int slot = slot(node, token.charAt(i));
      if (slots[slot] == NONE) {
        slot = insert(node, token.charAt(i), nodes++, NONE);
      }
      node = slots[slot + CHILD];
      if (i + 1 == token.length()) {
        slots[slot + TOKEN] = id;
      }
    }
  }

  private int insert(int node, char c, int child, int token) {
    if (2L * nodes > mask) {
      grow();
    }
    int slot = slot(node, c);
    slots[slot] = node;
    slots[slot + CHAR] = c;
    slots[slot + CHILD] = child;
    slots[slot + TOKEN] = token;
    return slot;
  }

  private void grow() {
    int[] old = slots;
    mask = 2 * mask + 1;
    slots = empty(mask + 1);
    for (int from = 0; from < old.length; from += SLOT) {
      if (old[from] != NONE) {
        System.arraycopy(old, from, slots, slot(old[from], (char) old[from + CHAR]), SLOT);
      }
    }
  }

  private static int[] empty(int count) {
    int[] slots = new int[Math.multiplyExact(count, SLOT)];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** Where a step is, or would be: then there is NONE. */
  private int slot(int node, char c) {
    long mixed = ((long) node << 16 | c) * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (true) {
      int slot = at * SLOT;
      int there = slots[slot];
      if (there == NONE || (there == node && slots[slot + CHAR] == c)) {
        return slot;
      }
      at = (at + 1) & mask;
    }
  }
}
