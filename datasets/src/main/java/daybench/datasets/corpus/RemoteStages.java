package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has other machines work; only hashes of documents and encoded blocks come here. */
final class RemoteStages implements TextStages {
  private final PartitionEngine engine;
  private final SourceReading reading;
  private final WorkFolder work;
  private final ProgressListener listener;
  private final CancelSignal cancel;

  RemoteStages(
      PartitionEngine engine,
      SourceReading reading,
      WorkFolder work,
      ProgressListener listener,
      CancelSignal cancel) {
    this.engine = engine;
    this.reading = reading;
    this.work = work;
    this.listener = listener;
    this.cancel = cancel;
  }

  /**
   * What needs more than one look at all text is not done there.
   *
   * @throws UserException where that is asked for
   */
  static void check(CorpusRequest request) {
    if (request.vocabulary() instanceof VocabularyChoice.Train) {
      throw new UserException(
          "A vocabulary is trained on one machine: prepare a part of the text there, and give the"
              + " vocab.txt of that corpus.");
    }
    if (request.cleaning().needsLineCounts() || request.cleaning().nearDuplicates() > 0) {
      throw new UserException(
          "Boilerplate lines and near-duplicates are found on one machine only; leave these steps of"
              + " cleaning out.");
    }
  }

  @Override
  public List<SpoolPart> read() throws IOException {
    StageProgress progress =
        new StageProgress(listener, "Reading the sources", reading.count(), "partitions");
    List<SpoolPart> parts = new ArrayList<>();
    engine.read(
        reading.count(),
        summary -> {
          cancel.throwIfCancelled();
          Path hashes = work.kept().hashes(parts.size());
          parts.add(PartitionReader.received(summary, reading, hashes));
          progress.add(1);
        });
    return parts;
  }

  @Override
  public void encode(
      List<SpoolPart> parts, EncodingPlan plan, OrderedTasks.Consumer<EncodedBlock> inOrder)
      throws IOException {
    int vocabularySize = plan.vocabulary().size();
    engine.encode(
        plan.toBytes(), encoded -> inOrder.accept(EncodedBlock.of(encoded, vocabularySize)));
  }
}
