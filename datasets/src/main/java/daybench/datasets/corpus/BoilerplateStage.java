package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.BoilerplateLines;
import daybench.datasets.cleaning.Cleaner;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.CleaningTally;
import daybench.datasets.cleaning.LineCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Between the first stage and the second, where boilerplate is to be found: counts the lines of all
 * documents as they were read, and spools the documents again without those that stand in many.
 * Memory is bounded: of very much text, the lines are counted in several rounds.
 */
final class BoilerplateStage {
  private static final int USUAL_LINE_BYTES = 16;
  private static final int BYTES_PER_LINE = 3 * Long.BYTES; // while arrays grow and are sorted

  private final CleaningSettings settings;
  private final SpoolFiles read;
  private final SpoolFiles kept;
  private final long linesAtOnce;

  BoilerplateStage(CleaningSettings settings, WorkFolder work) {
    this(settings, work, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_LINE);
  }

  /**
   * @param linesAtOnce about how many lines are counted in a round
   */
  BoilerplateStage(CleaningSettings settings, WorkFolder work, long linesAtOnce) {
    this.settings = settings;
    this.read = work.asRead();
    this.kept = work.kept();
    this.linesAtOnce = linesAtOnce;
  }

  /** The partitions, spooled again. */
  List<SpoolPart> run(List<SpoolPart> parts, OrderedTasks tasks, ProgressListener listener)
      throws IOException {
    BoilerplateLines boilerplate = boilerplate(parts, tasks, listener);
    Cleaner cleaner = settings.afterBoilerplate(boilerplate);
    StageProgress progress =
        new StageProgress(listener, "Removing boilerplate", BlockTasks.bytes(parts), "bytes");
    List<Callable<SpoolPart>> cleaning =
        parts.stream()
            .<Callable<SpoolPart>>map(part -> () -> clean(part, cleaner, progress, tasks.signal()))
            .toList();
    List<SpoolPart> cleaned = new ArrayList<>(parts.size());
    tasks.run(cleaning.iterator(), cleaned::add);
    return cleaned;
  }

  private BoilerplateLines boilerplate(
      List<SpoolPart> parts, OrderedTasks tasks, ProgressListener listener) throws IOException {
    long bytes = BlockTasks.bytes(parts);
    int rounds = (int) Math.max(1, Math.ceilDiv(bytes / USUAL_LINE_BYTES, linesAtOnce));
    StageProgress progress = new StageProgress(listener, "Counting lines", bytes * rounds, "bytes");
    BoilerplateLines found = BoilerplateLines.NONE;
    for (int round = 0; round < rounds; round++) {
      LineCounts all = new LineCounts(round, rounds);
      int minded = round;
      Stream<Callable<LineCounts>> counting =
          parts.stream()
              .flatMap(
                  part ->
                      part.blocks().stream()
                          .map(
                              block ->
                                  () -> {
                                    LineCounts counts = new LineCounts(minded, rounds);
                                    count(part, block, counts, tasks.signal());
                                    progress.add(block.length());
                                    return counts;
                                  }));
      tasks.run(counting.iterator(), all::merge);
      found = all.atLeast(settings.boilerplateDocuments(), found);
    }
    return found;
  }

  private void count(SpoolPart part, SpoolPart.Block block, LineCounts counts, CancelSignal cancel)
      throws IOException {
    SpoolReader.read(read.texts(part.partition()), part.partition(), block)
        .forEach(
            (document, hash, text) -> {
              cancel.throwIfCancelled();
              counts.add(text.get());
            });
  }

  private SpoolPart clean(
      SpoolPart part, Cleaner cleaner, StageProgress progress, CancelSignal cancel)
      throws IOException {
    int partition = part.partition();
    CleaningTally tally = new CleaningTally();
    tally.add(part.cleaning());
    long[] withoutText = {0};
    try (SpoolWriter writer = new SpoolWriter(kept.texts(partition), kept.hashes(partition))) {
      for (SpoolPart.Block block : part.blocks()) {
        SpoolReader.read(read.texts(partition), partition, block)
            .<IOException>forEach(
                (document, hash, text) -> {
                  cancel.throwIfCancelled();
                  String cleaned = cleaner.clean(text.get(), tally::add);
                  if (cleaned != null && PartitionSink.hasText(cleaned, 0, cleaned.length())) {
                    writer.add(cleaned);
                  } else if (cleaned != null) {
                    withoutText[0]++;
                  }
                });
        progress.add(block.length());
      }
      return writer.finish(
          partition, part.unusable() + withoutText[0], part.findings(), tally.counts());
    }
  }
}
