package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.sentences.SentenceSplitter;
import daybench.datasets.wordpiece.Encoder;
import daybench.datasets.wordpiece.TokenBuffer;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;

/** Encodes blocks of spooled documents and counts what it sees. For one thread at a time. */
final class BlockEncoder {
  private final WorkFolder work;
  private final DocumentSides sides;
  private final SentenceSplitter splitter;
  private final Encoder encoder;
  private final SideTally training;
  private final SideTally heldOut;

  /** The documents of a block, encoded. */
  record Encoded(EncodedDocuments training, EncodedDocuments heldOut, long bytes) {}

  BlockEncoder(
      WorkFolder work,
      DocumentSides sides,
      SentenceSplitter splitter,
      WordPieceTokenizer tokenizer) {
    this.work = work;
    this.sides = sides;
    this.splitter = splitter;
    this.encoder = tokenizer.encoder();
    this.training = new SideTally(tokenizer.vocabulary().size());
    this.heldOut = new SideTally(tokenizer.vocabulary().size());
  }

  Encoded encode(int partition, SpoolPart.Block block, CancelSignal cancel) throws IOException {
    EncodedDocuments trainingDocuments = new EncodedDocuments();
    EncodedDocuments heldOutDocuments = new EncodedDocuments();
    sides.read(
        work,
        partition,
        block,
        (isHeldOut, hash, text) -> {
          cancel.throwIfCancelled();
          if (isHeldOut) {
            encode(text.get(), hash, heldOutDocuments, heldOut);
          } else {
            encode(text.get(), hash, trainingDocuments, training);
          }
        });
    return new Encoded(trainingDocuments, heldOutDocuments, block.length());
  }

  private void encode(String text, ContentHash hash, EncodedDocuments into, SideTally tally) {
    TokenBuffer tokens = into.tokens();
    int before = tokens.size();
    splitter.split(
        text,
        (start, end) -> {
          encoder.encode(text.substring(start, end), tokens);
          into.endSentence();
          tally.sentences++;
        });
    into.endDocument(hash.low());
    tally.documents++;
    tally.addText(text);
    tally.addTokens(tokens.array(), before, tokens.size());
  }

  SideTally training() {
    return training;
  }

  SideTally heldOut() {
    return heldOut;
  }
}
