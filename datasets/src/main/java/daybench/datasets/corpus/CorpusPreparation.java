package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningTally;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.StorageErrors;
import daybench.datasets.sentences.SentenceSplitter;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Prepares corpora: reads and cleans documents, drops duplicates, holds documents out, trains or
 * loads a vocabulary, encodes, packs and writes shards, each stage on all threads and in memory
 * that does not grow with the text. What it makes depends on the request alone, not on the threads.
 *
 * <p>All is made in a folder beside the target, named as it with {@code .partial} behind, that is
 * renamed at the end: a corpus folder is always whole. After an interruption the same request goes
 * on with the partitions that were read and the vocabulary that was trained.
 */
public final class CorpusPreparation {
  private final Clock clock;
  private final int shardBytes;
  private final long countedBytes;

  public CorpusPreparation() {
    this(Clock.systemUTC(), ShardWriter.DEFAULT_SHARD_BYTES, WordCounting.DEFAULT_TEXT_BYTES);
  }

  /**
   * @param shardBytes the greatest size of a shard's tokens
   * @param countedBytes the text that a vocabulary is trained on at most, about
   */
  CorpusPreparation(Clock clock, int shardBytes, long countedBytes) {
    this.clock = clock;
    this.shardBytes = shardBytes;
    this.countedBytes = countedBytes;
  }

  /**
   * Prepares a corpus.
   *
   * @param folder where it will be; must not exist, or be empty, or hold a corpus to be replaced
   * @return its card
   * @throws UserException where the folder is taken or cannot be written, a source cannot be read,
   *     or there is not enough text
   * @throws CancellationException where cancelled
   */
  public CorpusCard prepare(
      CorpusRequest request, Path folder, ProgressListener listener, CancelSignal cancel) {
    return prepare(request, folder, null, listener, cancel);
  }

  /**
   * Prepares a corpus, the same, with other machines at work. The machines read the sources, so
   * these must be where all of them see them; the folder is on this one.
   *
   * @throws UserException as above, and where something is asked for that one machine alone can do
   * @throws CancellationException where cancelled
   */
  public CorpusCard prepareBy(
      PartitionEngine engine,
      CorpusRequest request,
      Path folder,
      ProgressListener listener,
      CancelSignal cancel) {
    RemoteStages.check(request);
    return prepare(request, folder, engine, listener, cancel);
  }

  /**
   * Looks at what can be known of a request before its sources are there, such as those that are
   * yet to be downloaded.
   *
   * @throws UserException where the folder or the vocabulary cannot be used
   */
  public static void check(CorpusRequest request, Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    checkApart(target, request.sources().stream().map(CorpusSource::description).toList());
    request.vocabulary().check();
    WorkFolder.checkFree(target, request.replaceExisting());
  }

  private CorpusCard prepare(
      CorpusRequest request,
      Path folder,
      @Nullable PartitionEngine engine,
      ProgressListener listener,
      CancelSignal cancel) {
    Path target = folder.toAbsolutePath().normalize();
    try {
      check(request, target);
      SourceReading reading = new SourceReading(request.sources(), request.cleaning());
      try (WorkFolder work = WorkFolder.open(target, request.replaceExisting());
          OrderedTasks tasks = new OrderedTasks(request.threads(), cancel)) {
        work.adoptOrClear(reading.plan(request.daybenchVersion()));
        TextStages stages =
            engine == null
                ? new LocalStages(request.cleaning(), reading, work, tasks, listener)
                : new RemoteStages(engine, reading, work, listener, tasks.signal());
        CorpusCard card = prepare(request, reading, stages, work, tasks, listener);
        cancel.throwIfCancelled();
        work.publish(card);
        return card;
      }
    } catch (UncheckedIOException e) {
      throw explain(target, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw explain(target, e);
    }
  }

  private static RuntimeException explain(Path target, IOException e) {
    return e instanceof ClosedByInterruptException
        ? new CancellationException("Interrupted while preparing a corpus.")
        : StorageErrors.explain(target, e);
  }

  /** A corpus inside its own source would be read as text the next time. */
  private static void checkApart(Path target, List<SourceDescription> sources) {
    for (SourceDescription source : sources) {
      if (target.startsWith(Path.of(source.location()))) {
        throw new UserException(
            "The corpus folder %s lies inside the source %s; choose one outside of it."
                .formatted(target, source.location()));
      }
    }
  }

  private CorpusCard prepare(
      CorpusRequest request,
      SourceReading reading,
      TextStages stages,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener)
      throws IOException {
    CancelSignal cancel = tasks.signal();
    List<SpoolPart> parts = stages.read();
    Selection exact =
        new DocumentSelector(request.heldOutShare(), request.seed())
            .select(parts, work, listener, cancel);
    checkText(exact, parts);
    Selection selection = withoutNearDuplicates(exact, request, parts, work, tasks, listener);
    DocumentSides sides =
        new DocumentSides(
            selection,
            new DocumentRepeats(reading.weights(), request.seed()),
            request.heldOutShare(),
            SentenceSplitter.english());
    long textBytes = parts.stream().mapToLong(SpoolPart::textBytes).sum();
    WordCounting counting = new WordCounting(textBytes, countedBytes, request.seed());
    Vocabulary vocabulary =
        new VocabularyStage(request, counting).vocabulary(parts, sides, work, tasks, listener);
    EncodingPlan plan = new EncodingPlan(sides, vocabulary, request.vocabulary().uncased());
    EncodingStage.Outcome outcome =
        new EncodingStage(request, plan, shardBytes)
            .run(parts, stages, work.paths(), listener, cancel);
    byte[] vocabularyBytes = vocabulary.toBytes();
    AtomicFiles.write(work.paths().vocabulary(), vocabularyBytes);
    CorpusCard.FileInfo countsFile = outcome.counts().write(work.paths().counts());
    return new CardWriter(request, vocabulary, counting.share())
        .card(
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            reading.descriptions(),
            parts,
            selection,
            exact.kept() - selection.kept(),
            outcome,
            countsFile);
  }

  private static Selection withoutNearDuplicates(
      Selection exact,
      CorpusRequest request,
      List<SpoolPart> parts,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener)
      throws IOException {
    double similarity = request.cleaning().nearDuplicates();
    if (similarity == 0) {
      return exact;
    }
    List<BitSet> near =
        new NearDuplicateStage(similarity, work, request.threads())
            .find(parts, exact, tasks, listener);
    return DocumentSelector.without(near, exact, request.heldOutShare(), parts, work);
  }

  private static void checkText(Selection selection, List<SpoolPart> parts) {
    if (selection.kept() > 0) {
      return;
    }
    CleaningTally cleaning = new CleaningTally();
    parts.forEach(part -> cleaning.add(part.cleaning()));
    if (!cleaning.counts().isEmpty()) {
      throw new UserException("Cleaning leaves no text of the sources: ask for less of it.");
    }
    SourceReport report = new SourceReport();
    parts.forEach(part -> part.findings().forEach(report::add));
    List<String> found =
        report.findings().stream()
            .map(
                finding ->
                    "%d %s"
                        .formatted(finding.count(), finding.issue().description(finding.count())))
            .toList();
    throw new UserException(
        "There is no text in the sources%s: give files with text."
            .formatted(found.isEmpty() ? "" : " (" + String.join("; ", found) + ")"));
  }
}
