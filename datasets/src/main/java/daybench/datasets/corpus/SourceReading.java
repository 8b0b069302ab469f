package daybench.datasets.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.BoilerplateLines;
import daybench.datasets.cleaning.Cleaner;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * The first stage: reads every partition once, and spools its documents. A source may be slow to
 * read (compressed, full of markup) and may change meanwhile; the later stages read the spool.
 */
final class SourceReading {
  private static final int PLAN_VERSION = 2;

  private final CleaningSettings cleaning;
  private final Cleaner cleaner;
  private final List<SourceDescription> descriptions = new ArrayList<>();
  private final List<Partition> partitions = new ArrayList<>();
  private final List<PlannedPartition> planned = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** What decides whether a spooled partition of an earlier preparation is still good. */
  private record Plan(
      int version,
      String daybenchVersion,
      List<SourceDescription> sources,
      CleaningSettings cleaning,
      List<PlannedPartition> partitions) {}

  private record PlannedPartition(int source, String name, long bytes) {}

  SourceReading(List<CorpusSource> sources, CleaningSettings cleaning) throws IOException {
    this.cleaning = cleaning;
    this.cleaner =
        cleaning.needsLineCounts()
            ? cleaning.beforeBoilerplate()
            : cleaning.beforeBoilerplate().then(cleaning.afterBoilerplate(BoilerplateLines.NONE));
    for (CorpusSource source : sources) {
      descriptions.add(source.description());
      for (Partition partition : source.partitions()) {
        planned.add(new PlannedPartition(descriptions.size(), partition.name(), partition.bytes()));
        partitions.add(partition);
        weights.add(source.weight());
      }
    }
  }

  /** The weight of the source of each partition. */
  List<Double> weights() {
    return weights;
  }

  List<SourceDescription> descriptions() {
    return descriptions;
  }

  String plan(String daybenchVersion) {
    return JsonRecords.write(
        new Plan(PLAN_VERSION, daybenchVersion, descriptions, cleaning, planned));
  }

  /** Reads what has not been read before; the parts in the order of the partitions. */
  List<SpoolPart> read(SpoolFiles into, OrderedTasks tasks, ProgressListener listener)
      throws IOException {
    CancelSignal cancel = tasks.signal();
    long total = planned.stream().mapToLong(PlannedPartition::bytes).sum();
    StageProgress progress = new StageProgress(listener, "Reading the sources", total, "bytes");
    List<SpoolPart> parts = new ArrayList<>(partitions.size());
    List<Callable<SpoolPart>> reads =
        IntStream.range(0, partitions.size())
            .<Callable<SpoolPart>>mapToObj(i -> () -> part(i, into, progress, cancel))
            .toList();
    tasks.run(reads.iterator(), parts::add);
    return parts;
  }

  private SpoolPart part(int index, SpoolFiles into, StageProgress progress, CancelSignal cancel)
      throws IOException {
    cancel.throwIfCancelled();
    String json = WorkFolder.readIfThere(into.marker(index)).orElse("");
    try {
      SpoolPart earlier = JsonRecords.read(json, SpoolPart.class);
      if (SpoolReader.isSound(into.texts(index), into.hashes(index), earlier)) {
        progress.add(planned.get(index).bytes());
        return earlier;
      }
    } catch (JsonProcessingException e) {
      // No marker, or one that a crash cut short: the partition was not finished.
    }
    return spool(index, into, progress, cancel);
  }

  private SpoolPart spool(int index, SpoolFiles into, StageProgress progress, CancelSignal cancel)
      throws IOException {
    Files.deleteIfExists(into.marker(index));
    SpoolPart part = read(index, into.texts(index), into.hashes(index), progress, cancel);
    Files.writeString(into.marker(index), JsonRecords.write(part));
    return part;
  }

  /** Reads and cleans one partition into two files, of texts and of hashes. */
  SpoolPart read(
      int index, Path textFile, Path hashFile, StageProgress progress, CancelSignal cancel)
      throws IOException {
    Partition partition = partitions.get(index);
    try (SpoolWriter writer = new SpoolWriter(textFile, hashFile)) {
      PartitionSink sink = new PartitionSink(writer, cleaner, partition.bytes(), progress, cancel);
      try {
        partition.read(sink, sink.report(), cancel);
      } catch (IOException e) {
        throw new UserException(
            "%s could not be read: %s.".formatted(partition.name(), e.getMessage()), e);
      }
      cancel.throwIfCancelled(); // a source may end early rather than throw
      SpoolPart part =
          writer.finish(index, sink.withoutText(), sink.report().findings(), sink.cleaning());
      progress.add(sink.remaining());
      return part;
    }
  }

  /** How many partitions all sources have. */
  int count() {
    return partitions.size();
  }
}
