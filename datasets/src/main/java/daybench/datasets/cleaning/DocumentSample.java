package daybench.datasets.cleaning;

import daybench.datasets.CancelSignal;
import daybench.datasets.random.Permutation;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Documents from all over some sources: the first ones of each of some partitions.
 *
 * @param documents the documents
 * @param everything whether these are all there are
 */
record DocumentSample(List<Document> documents, boolean everything) {
  private static final long SEED = 0x70726576L;
  private static final int PARTITIONS = 16;
  private static final long MOST_CHARACTERS = 32L << 20;

  /**
   * Reads up to so many documents.
   *
   * @throws CancellationException where cancelled
   */
  static DocumentSample of(List<CorpusSource> sources, int most, CancelSignal cancel)
      throws IOException {
    List<Partition> partitions = new ArrayList<>();
    for (CorpusSource source : sources) {
      partitions.addAll(source.partitions());
    }
    List<Document> documents = new ArrayList<>();
    Permutation order = new Permutation(SEED, partitions.size());
    boolean everything = true;
    int looked = Math.min(PARTITIONS, partitions.size());
    for (int i = 0; i < partitions.size() && documents.size() < most; i++) {
      int share = Math.ceilDiv(most - documents.size(), Math.max(1, looked - i));
      everything &= read(partitions.get((int) order.at(i)), share, documents, cancel);
      everything &= documents.size() < most || i == partitions.size() - 1;
    }
    return new DocumentSample(documents, everything);
  }

  /** Reads the first documents of a partition; returns whether these are all it has. */
  private static boolean read(
      Partition partition, int most, List<Document> into, CancelSignal cancel) throws IOException {
    int end = into.size() + most;
    long[] characters = {0};
    boolean[] full = {false};
    CancelSignal enough = () -> full[0] || cancel.cancelled();
    try {
      partition.read(
          document -> {
            full[0] |= into.size() >= end || characters[0] > MOST_CHARACTERS / PARTITIONS;
            enough.throwIfCancelled();
            characters[0] += document.text().length();
            into.add(document);
          },
          new SourceReport(),
          enough);
    } catch (CancellationException e) {
      cancel.throwIfCancelled(); // otherwise it was for having enough
    }
    return !full[0];
  }
}
