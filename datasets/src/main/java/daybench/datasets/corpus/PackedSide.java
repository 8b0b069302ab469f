package daybench.datasets.corpus;

import daybench.datasets.packing.PackingSettings;
import daybench.datasets.packing.SequencePacker;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Packs the documents of one side, counts them, and writes its shards. For one thread. */
final class PackedSide {
  private final ShardWriter writer;
  private final SequencePacker packer;
  private final SideTally tally;
  private final int unknownId;

  PackedSide(PackingSettings settings, Vocabulary vocabulary, ShardWriter writer) {
    this.writer = writer;
    this.tally = new SideTally(vocabulary.size());
    this.unknownId = vocabulary.unknownId();
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
   * Adds what follows what was added before.
   *
   * @throws UncheckedIOException where a shard cannot be written
   */
  void add(EncodedBlock.Side side) {
    side.documents().pack(packer);
    tally.add(side.tally());
  }

  /** How often each token occurs, by id. */
  long[] tokenCounts() {
    return tally.tokens();
  }

  /** Writes what is left and tells what this side is. */
  CorpusCard.Side finish() throws IOException {
    packer.finish();
    List<CorpusCard.Shard> shards = writer.finish();
    return new CorpusCard.Side(
        tally.documents,
        tally.sentences,
        tally.words,
        tally.textBytes,
        tally.tokenCount(),
        tally.tokens()[unknownId],
        writer.sequences(),
        shards);
  }
}
