package daybench.datasets.wordpiece;

/**
 * Encodes text as token ids, exactly as Hugging Face's BertTokenizer does: special tokens written
 * out in the text are found; the rest is cleaned, in an uncased model lower-cased and stripped of
 * accents, cut into words, and each word into the longest tokens of the vocabulary, or [UNK] where
 * it cannot be or has over 100 characters. Unpaired surrogates, which other languages' strings do
 * not have, are dropped like control characters. Immutable, safe for many threads.
 */
public final class WordPieceTokenizer {
  private final Vocabulary vocabulary;
  private final boolean uncased;
  private final CharacterTable table;
  private final SpecialTokens specials;
  private final PieceTrie trie;

  /**
   * A tokenizer.
   *
   * @param uncased whether the model knows no capitals and no accents
   */
  public WordPieceTokenizer(Vocabulary vocabulary, boolean uncased) {
    this.vocabulary = vocabulary;
    this.uncased = uncased;
    this.table = new CharacterTable(uncased);
    this.specials = new SpecialTokens(vocabulary);
    this.trie = new PieceTrie(vocabulary);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public boolean uncased() {
    return uncased;
  }

  /** The ids of a text, without [CLS] and [SEP] around them. */
  public int[] encode(CharSequence text) {
    TokenBuffer ids = new TokenBuffer();
    int[] pieces = new int[WordScanner.MAX_WORD_CHARS];
    new WordScanner(table, specials)
        .scan(
            text,
            new WordSink() {
              @Override
              public void word(char[] chars, int length, boolean tooLong) {
                if (tooLong) {
                  ids.add(vocabulary.unknownId());
                } else {
                  ids.add(pieces, 0, trie.split(chars, length, pieces));
                }
              }

              @Override
              public void special(int id) {
                ids.add(id);
              }
            });
    return ids.toArray();
  }

  /** The ids of a text, without [CLS] and [SEP], and the places they come from. */
  public TokenizedText encodeWithOffsets(String text) {
    return new OffsetEncoder(vocabulary, table, specials).encode(text);
  }

  /** A fast encoder for the use of one thread. */
  public Encoder encoder() {
    return new Encoder(table, specials, trie, vocabulary.unknownId());
  }
}
