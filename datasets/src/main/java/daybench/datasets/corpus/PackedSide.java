package daybench.datasets.corpus;

import daybench.datasets.packing.PackingSettings;
import daybench.datasets.packing.SequencePacker;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Packs the documents of one side and writes its shards. For one thread. */
final class PackedSide {
  private final ShardWriter writer;
  private final SequencePacker packer;

  PackedSide(PackingSettings settings, Vocabulary vocabulary, ShardWriter writer) {
    this.writer = writer;
    this.packer = SequencePacker.of(settings, vocabulary.clsId(), vocabulary.sepId(), this::write);
  }

  private void write(int[] tokens, int length) {
    try {
      writer.add(tokens, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UncheckedIOException where a shard cannot be written
   */
  void add(EncodedDocuments documents) {
    documents.pack(packer);
  }

  /** Writes what is left and tells what this side is. */
  CorpusCard.Side finish(SideTally tally, int unknownId) throws IOException {
    packer.finish();
    List<CorpusCard.Shard> shards = writer.finish();
    return new CorpusCard.Side(
        tally.documents,
        tally.sentences,
        tally.words,
        tally.textBytes,
        tally.tokenCount(),
        tally.tokens[unknownId],
        writer.sequences(),
        shards);
  }
}
