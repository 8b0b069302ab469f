package daybench.datasets.wordpiece;

/**
 * Encodes texts fast: words that have been seen lately are taken from a cache, and nothing is
 * allocated per word or token. Same ids as {@link WordPieceTokenizer#encode}. For one thread.
 */
public final class Encoder {
  private final WordScanner scanner;
  private final WordIds sink;

  Encoder(CharacterTable table, SpecialTokens specials, PieceTrie trie, int unknownId) {
    this.scanner = new WordScanner(table, specials);
    this.sink = new WordIds(trie, unknownId);
  }

  /**
   * Appends the ids of a text to a buffer, without [CLS] and [SEP].
   *
   * @return how many were appended
   */
  public int encode(CharSequence text, TokenBuffer into) {
    int before = into.size();
    sink.into = into;
    scanner.scan(text, sink);
    return into.size() - before;
  }

  private static final class WordIds implements WordSink {
    private final PieceTrie trie;
    private final WordCache cache = new WordCache();
    private final int[] pieces = new int[WordScanner.MAX_WORD_CHARS];
    private final int unknownId;
    private TokenBuffer into = new TokenBuffer();

    WordIds(PieceTrie trie, int unknownId) {
      this.trie = trie;
      this.unknownId = unknownId;
    }

    @Override
    public void word(char[] chars, int length, boolean tooLong) {
      if (tooLong) {
        into.add(unknownId);
        return;
      }
      if (!cache.find(chars, length, into)) {
        int count = trie.split(chars, length, pieces);
        cache.put(pieces, count);
        into.add(pieces, 0, count);
      }
    }

    @Override
    public void special(int id) {
      into.add(id);
    }
  }
}
