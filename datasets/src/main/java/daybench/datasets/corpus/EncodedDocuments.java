package daybench.datasets.corpus;

import daybench.datasets.packing.SequencePacker;
import daybench.datasets.wordpiece.TokenBuffer;

/** The tokens of some documents of one side, with the borders of documents and sentences. */
final class EncodedDocuments {
  private final TokenBuffer tokens = new TokenBuffer();
  private final TokenBuffer sentenceEnds = new TokenBuffer();
  private final TokenBuffer documentEnds = new TokenBuffer(); // as numbers of sentences
  private final TokenBuffer keys = new TokenBuffer(); // two numbers for each document

  /** Where the next sentence's tokens are to be appended; {@link #endSentence} follows. */
  TokenBuffer tokens() {
    return tokens;
  }

  void endSentence() {
    sentenceEnds.add(tokens.size());
  }

  void endDocument(long key) {
    documentEnds.add(sentenceEnds.size());
    keys.add((int) (key >>> 32));
    keys.add((int) key);
  }

  /** Hands all documents to a packer. */
  void pack(SequencePacker packer) {
    int sentence = 0;
    int from = 0;
    for (int document = 0; document < documentEnds.size(); document++) {
      long key =
          (long) keys.get(2 * document) << 32 | Integer.toUnsignedLong(keys.get(2 * document + 1));
      packer.beginDocument(key);
      for (; sentence < documentEnds.get(document); sentence++) {
        int to = sentenceEnds.get(sentence);
        packer.sentence(tokens.array(), from, to);
        from = to;
      }
      packer.endDocument();
    }
  }
}
