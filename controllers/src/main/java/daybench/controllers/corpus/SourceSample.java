package daybench.controllers.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Documents from all over some sources: of each source as many, and of a source from partitions
 * spread over it.
 *
 * @param documents with the source of each
 * @param report what was skipped or repaired on the way
 * @param sourceBytes of all the sources, about
 * @param readBytes of the partitions that were read whole, about
 * @param readCharacters of the text in these partitions
 * @param readSeconds that reading them took
 */
record SourceSample(
    List<SampledDocument> documents,
    SourceReport report,
    long sourceBytes,
    long readBytes,
    long readCharacters,
    double readSeconds) {
  private static final int MOST_PARTITIONS = 8;

  /** A document of a source. */
  record SampledDocument(SourceChoice source, Document document) {}

  /**
   * How much is read.
   *
   * @param documents of each source at most
   * @param characters of each source at most, the last document excepted
   * @param wholeSeconds partitions are read whole, though no more is kept, and none is begun after
   *     this time on a source; 0: reading ends as soon as there is enough
   */
  record Limits(int documents, long characters, double wholeSeconds) {
    Limits share(int parts) {
      return new Limits(
          Math.ceilDiv(documents, parts), Math.ceilDiv(characters, parts), wholeSeconds);
    }
  }

  /** Reads a sample of what is on this machine. */
  static SourceSample read(SourceSelection text, Limits limits, CancelSignal cancel)
      throws IOException {
    Reading reading = new Reading(limits, cancel);
    for (SourceChoice choice : text.local()) {
      reading.read(choice, text.reader(choice).partitions());
    }
    return reading.sample();
  }

  /** The sample as a source of its own, in which no source weighs more than another. */
  CorpusSource asSource() {
    return source(documents);
  }

  /** The sample as sources that weigh what those weigh that it is from. */
  List<CorpusSource> asSources() {
    Map<SourceChoice, List<SampledDocument>> parts = new LinkedHashMap<>();
    documents.forEach(
        one -> parts.computeIfAbsent(one.source(), source -> new ArrayList<>()).add(one));
    List<CorpusSource> sources = new ArrayList<>();
    parts.forEach((choice, part) -> sources.add(choice.weighted(source(part))));
    return sources;
  }

  private static CorpusSource source(List<SampledDocument> documents) {
    return new CorpusSource() {
      @Override
      public SourceDescription description() {
        // A sample lies nowhere; the root of nothing is no folder that a corpus could lie in.
        return new SourceDescription("sample", "sample", Map.of());
      }

      @Override
      public List<Partition> partitions() {
        return List.of(new SampledPartition(documents));
      }
    };
  }

  long characters() {
    return documents.stream().mapToLong(one -> one.document().text().length()).sum();
  }

  private record SampledPartition(List<SampledDocument> documents) implements Partition {
    @Override
    public String name() {
      return "sample";
    }

    @Override
    public long bytes() {
      return documents.stream().mapToLong(one -> one.document().text().length()).sum();
    }

    @Override
    public void read(DocumentSink sink, SourceReport ignored, CancelSignal cancel) {
      for (SampledDocument one : documents) {
        cancel.throwIfCancelled();
        sink.accept(one.document());
      }
    }
  }

  /** A sample in the making. */
  private static final class Reading {
    private final Limits limits;
    private final CancelSignal cancel;
    private final List<SampledDocument> documents = new ArrayList<>();
    private final SourceReport report = new SourceReport();
    private long sourceBytes;
    private long readBytes;
    private long readCharacters;
    private double readSeconds;

    Reading(Limits limits, CancelSignal cancel) {
      this.limits = limits;
      this.cancel = cancel;
    }

    void read(SourceChoice choice, List<Partition> partitions) throws IOException {
      sourceBytes += partitions.stream().mapToLong(Partition::bytes).sum();
      int count = Math.min(partitions.size(), MOST_PARTITIONS);
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        boolean late = (System.nanoTime() - start) / 1e9 > limits.wholeSeconds();
        if (limits.wholeSeconds() > 0 && i > 0 && late) {
          break;
        }
        read(choice, partitions.get((int) ((long) i * partitions.size() / count)), count);
      }
    }

    private void read(SourceChoice choice, Partition partition, int parts) throws IOException {
      boolean whole = limits.wholeSeconds() > 0;
      Share share = new Share(limits.share(whole ? 1 : parts));
      long start = System.nanoTime();
      try {
        partition.read(
            document -> {
              if (!share.full()) {
                documents.add(new SampledDocument(choice, document));
              }
              share.add(document);
            },
            report,
            () -> cancel.cancelled() || (!whole && share.full()));
        readBytes += partition.bytes();
        readCharacters += share.characters;
        readSeconds += (System.nanoTime() - start) / 1e9;
      } catch (CancellationException e) {
        cancel.throwIfCancelled(); // else there is enough of this partition
      }
    }

    SourceSample sample() {
      return new SourceSample(
          List.copyOf(documents), report, sourceBytes, readBytes, readCharacters, readSeconds);
    }
  }

  /** What was read of a partition. */
  private static final class Share {
    private final Limits limits;
    private int documents;
    private long characters;

    Share(Limits limits) {
      this.limits = limits;
    }

    void add(Document document) {
      documents++;
      characters += document.text().length();
    }

    boolean full() {
      return documents >= limits.documents() || characters >= limits.characters();
    }
  }
}
