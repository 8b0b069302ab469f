package daybench.datasets.corpus;

import daybench.datasets.packing.SequencePacker;
import daybench.datasets.wordpiece.TokenBuffer;
import java.nio.ByteBuffer;
import java.util.List;

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

  /** How many bytes {@link #write} writes. */
  int bytes() {
    return buffers().stream().mapToInt(buffer -> (1 + buffer.size()) * Integer.BYTES).sum();
  }

  /** Writes all of it: of each buffer its size and its numbers. */
  void write(ByteBuffer into) {
    for (TokenBuffer buffer : buffers()) {
      into.putInt(buffer.size());
      into.asIntBuffer().put(buffer.array(), 0, buffer.size());
      into.position(into.position() + buffer.size() * Integer.BYTES);
    }
  }

  /** What {@link #write} wrote. */
  static EncodedDocuments read(ByteBuffer from) {
    EncodedDocuments documents = new EncodedDocuments();
    for (TokenBuffer buffer : documents.buffers()) {
      int size = from.getInt();
      int[] numbers = new int[size];
      from.asIntBuffer().get(numbers);
      from.position(from.position() + size * Integer.BYTES);
      buffer.add(numbers, 0, size);
    }
    return documents;
  }

  private List<TokenBuffer> buffers() {
    return List.of(tokens, sentenceEnds, documentEnds, keys);
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
