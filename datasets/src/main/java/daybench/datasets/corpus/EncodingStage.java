package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.sentences.SentenceSplitter;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The last stage: encodes the kept documents on all threads, and packs them in their order. */
final class EncodingStage {
  private final CorpusRequest request;
  private final WordPieceTokenizer tokenizer;
  private final int shardBytes;

  /** Both sides, written, and the counts of their tokens. */
  record Outcome(CorpusCard.Side training, CorpusCard.Side heldOut, TokenCountsFile counts) {}

  EncodingStage(CorpusRequest request, WordPieceTokenizer tokenizer, int shardBytes) {
    this.request = request;
    this.tokenizer = tokenizer;
    this.shardBytes = shardBytes;
  }

  /**
   * @throws UncheckedIOException where a shard cannot be written
   */
  Outcome run(
      List<SpoolPart> parts,
      DocumentSides sides,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener)
      throws IOException {
    CancelSignal cancel = tasks.signal();
    SentenceSplitter splitter = SentenceSplitter.english();
    WorkerPool<BlockEncoder> workers =
        new WorkerPool<>(() -> new BlockEncoder(work, sides, splitter, tokenizer));
    long textBytes = BlockTasks.bytes(parts);
    StageProgress progress = new StageProgress(listener, "Encoding", textBytes, "bytes");
    PackedSide training = side(work, CorpusPaths.TRAINING, textBytes * sides.mostRepeats());
    PackedSide heldOut = side(work, CorpusPaths.HELD_OUT, textBytes);
    tasks.run(
        BlockTasks.of(
            parts, workers, (worker, partition, block) -> worker.encode(partition, block, cancel)),
        encoded -> {
          cancel.throwIfCancelled();
          training.add(encoded.training());
          heldOut.add(encoded.heldOut());
          progress.add(encoded.bytes());
        });
    Outcome outcome = finish(workers, training, heldOut);
    if (outcome.training().documents() == 0) {
      throw new UserException(
          "The weights of the sources leave no document to learn from; give greater ones.");
    }
    return outcome;
  }

  private PackedSide side(WorkFolder work, String name, long textBytes) {
    Vocabulary vocabulary = tokenizer.vocabulary();
    ShardWriter writer =
        new ShardWriter(
            work.paths().folder(),
            name,
            request.length(),
            vocabulary.padId(),
            vocabulary.size(),
            shardBytes,
            textBytes); // a sequence has at least one token, and a token at least one byte
    return new PackedSide(request.packingSettings(), vocabulary, writer);
  }

  private Outcome finish(WorkerPool<BlockEncoder> workers, PackedSide training, PackedSide heldOut)
      throws IOException {
    int size = tokenizer.vocabulary().size();
    SideTally trainingTally = new SideTally(size);
    SideTally heldOutTally = new SideTally(size);
    for (BlockEncoder worker : workers.all()) {
      trainingTally.add(worker.training());
      heldOutTally.add(worker.heldOut());
    }
    int unknownId = tokenizer.vocabulary().unknownId();
    return new Outcome(
        training.finish(trainingTally, unknownId),
        heldOut.finish(heldOutTally, unknownId),
        new TokenCountsFile(trainingTally.tokens, heldOutTally.tokens));
  }
}
