package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.sentences.SentenceSplitter;
import daybench.datasets.wordpiece.Encoder;
import daybench.datasets.wordpiece.TokenBuffer;
import daybench.datasets.wordpiece.WordPieceTokenizer;

/**
 * Splits the documents of blocks into sentences and encodes these. A function of the block alone:
 * what it keeps from one block to the next is a cache of words. For one thread at a time.
 */
final class BlockEncoder {
  private final DocumentSides sides;
  private final SentenceSplitter splitter;
  private final Encoder encoder;
  private final int vocabularySize;

  BlockEncoder(DocumentSides sides, SentenceSplitter splitter, WordPieceTokenizer tokenizer) {
    this.sides = sides;
    this.splitter = splitter;
    this.encoder = tokenizer.encoder();
    this.vocabularySize = tokenizer.vocabulary().size();
  }

  EncodedBlock encode(DocumentBlock block, CancelSignal cancel) {
    EncodedBlock encoded = new EncodedBlock(vocabularySize, block.bytes().length);
    sides.of(
        block,
        (isHeldOut, hash, text) -> {
          cancel.throwIfCancelled();
          encode(text.get(), hash, encoded.side(isHeldOut));
        });
    return encoded;
  }

  private void encode(String text, ContentHash hash, EncodedBlock.Side into) {
    EncodedDocuments documents = into.documents();
    SideTally tally = into.tally();
    TokenBuffer tokens = documents.tokens();
    int before = tokens.size();
    splitter.split(
        text,
        (start, end) -> {
          encoder.encode(text.substring(start, end), tokens);
          documents.endSentence();
          tally.sentences++;
        });
    documents.endDocument(hash.low());
    tally.documents++;
    tally.addText(text);
    tally.addTokens(tokens.array(), before, tokens.size());
  }
}
