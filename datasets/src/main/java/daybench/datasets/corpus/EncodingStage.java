package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The last stage: has the kept documents encoded, and packs them in their order into shards. */
final class EncodingStage {
  private final CorpusRequest request;
  private final EncodingPlan plan;
  private final int shardBytes;

  /** Both sides, written, and the counts of their tokens. */
  record Outcome(CorpusCard.Side training, CorpusCard.Side heldOut, TokenCountsFile counts) {}

  EncodingStage(CorpusRequest request, EncodingPlan plan, int shardBytes) {
    this.request = request;
    this.plan = plan;
    this.shardBytes = shardBytes;
  }

  /**
   * @throws UncheckedIOException where a shard cannot be written
   */
  Outcome run(
      List<SpoolPart> parts,
      TextStages stages,
      CorpusPaths paths,
      ProgressListener listener,
      CancelSignal cancel)
      throws IOException {
    long textBytes = BlockTasks.bytes(parts);
    StageProgress progress = new StageProgress(listener, "Encoding", textBytes, "bytes");
    PackedSide training = side(paths, CorpusPaths.TRAINING, textBytes * plan.sides().mostRepeats());
    PackedSide heldOut = side(paths, CorpusPaths.HELD_OUT, textBytes);
    stages.encode(
        parts,
        plan,
        encoded -> {
          cancel.throwIfCancelled();
          training.add(encoded.training());
          heldOut.add(encoded.heldOut());
          progress.add(encoded.blockBytes());
        });
    Outcome outcome =
        new Outcome(
            training.finish(),
            heldOut.finish(),
            new TokenCountsFile(training.tokenCounts(), heldOut.tokenCounts()));
    if (outcome.training().documents() == 0) {
      throw new UserException(
          "The weights of the sources leave no document to learn from; give greater ones.");
    }
    return outcome;
  }

  private PackedSide side(CorpusPaths paths, String name, long textBytes) {
    Vocabulary vocabulary = plan.vocabulary();
    ShardWriter writer =
        new ShardWriter(
            paths.folder(),
            name,
            request.length(),
            vocabulary.padId(),
            vocabulary.size(),
            shardBytes,
            textBytes); // a sequence has at least one token, and a token at least one byte
    return new PackedSide(request.packingSettings(), vocabulary, writer);
  }
}
