package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.util.List;

/** Works on threads of this process, with the documents in the spool. */
final class LocalStages implements TextStages {
  private final CleaningSettings cleaning;
  private final SourceReading reading;
  private final WorkFolder work;
  private final OrderedTasks tasks;
  private final ProgressListener listener;

  LocalStages(
      CleaningSettings cleaning,
      SourceReading reading,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener) {
    this.cleaning = cleaning;
    this.reading = reading;
    this.work = work;
    this.tasks = tasks;
    this.listener = listener;
  }

  @Override
  public List<SpoolPart> read() throws IOException {
    if (!cleaning.needsLineCounts()) {
      return reading.read(work.kept(), tasks, listener);
    }
    List<SpoolPart> read = reading.read(work.asRead(), tasks, listener);
    return new BoilerplateStage(cleaning, work).run(read, tasks, listener);
  }

  @Override
  public void encode(
      List<SpoolPart> parts, EncodingPlan plan, OrderedTasks.Consumer<EncodedBlock> inOrder)
      throws IOException {
    CancelSignal cancel = tasks.signal();
    WordPieceTokenizer tokenizer = plan.tokenizer();
    WorkerPool<BlockEncoder> encoders = new WorkerPool<>(() -> plan.encoder(tokenizer));
    tasks.run(
        BlockTasks.of(
            parts,
            encoders,
            (encoder, partition, block) ->
                encoder.encode(
                    SpoolReader.read(work.kept().texts(partition), partition, block), cancel)),
        inOrder);
  }
}
