package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.near.BandPairs;
import daybench.datasets.cleaning.near.Clusters;
import daybench.datasets.cleaning.near.MinHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Between the second stage and the third, where asked for: finds the documents that are nearly the
 * same as an earlier one. Their signatures are computed on all threads and kept in a file; a band
 * of them at a time is sorted in memory. What is found depends on the documents and their order
 * alone.
 */
final class NearDuplicateStage {
  private static final String FILE = "signatures";

  private final double similarity;
  private final SpoolFiles spool;
  private final Path file;
  private final long documentsAtOnce;

  NearDuplicateStage(double similarity, WorkFolder work, int threads) {
    this(similarity, work, Runtime.getRuntime().maxMemory() / 8 / Long.BYTES / threads);
  }

  /**
   * @param documentsAtOnce about how many documents are held in memory, by each thread
   */
  NearDuplicateStage(double similarity, WorkFolder work, long documentsAtOnce) {
    this.similarity = similarity;
    this.spool = work.kept();
    this.file = work.spool(FILE);
    this.documentsAtOnce = Math.max(1, documentsAtOnce);
  }

  /** For each partition, the documents to drop beside those that a selection drops. */
  List<BitSet> find(
      List<SpoolPart> parts, Selection selection, OrderedTasks tasks, ProgressListener listener)
      throws IOException {
    int documents = Math.toIntExact(selection.kept());
    sign(parts, selection, tasks, listener);
    Clusters clusters = new Clusters(documents);
    try (SignatureFile signatures = SignatureFile.open(file, documents)) {
      BandPairs bands = new BandPairs(signatures, similarity);
      int rounds = (int) Math.max(1, Math.ceilDiv(documents, documentsAtOnce));
      StageProgress progress =
          new StageProgress(
              listener, "Comparing documents", (long) bands.bands() * rounds, "bands");
      CancelSignal cancel = tasks.signal();
      Stream<Callable<int[]>> comparing =
          IntStream.range(0, bands.bands() * rounds)
              .mapToObj(task -> () -> bands.pairs(task / rounds, task % rounds, rounds, cancel));
      tasks.run(
          comparing.iterator(),
          pairs -> {
            clusters.join(pairs);
            progress.add(1);
          });
    }
    Files.delete(file);
    return byPartition(parts, selection, clusters.repeated());
  }

  private void sign(
      List<SpoolPart> parts, Selection selection, OrderedTasks tasks, ProgressListener listener)
      throws IOException {
    StageProgress progress =
        new StageProgress(listener, "Signing documents", BlockTasks.bytes(parts), "bytes");
    WorkerPool<MinHash> workers = new WorkerPool<>(MinHash::new);
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      tasks.run(
          BlockTasks.of(
              parts,
              workers,
              (minHash, partition, block) -> {
                ByteBuffer bytes = sign(minHash, partition, block, selection, tasks.signal());
                progress.add(block.length());
                return bytes;
              }),
          bytes -> {
            while (bytes.hasRemaining()) {
              out.write(bytes);
            }
          });
    }
  }

  private ByteBuffer sign(
      MinHash minHash,
      int partition,
      SpoolPart.Block block,
      Selection selection,
      CancelSignal cancel)
      throws IOException {
    List<int[]> signatures = new ArrayList<>();
    SpoolReader.read(spool.texts(partition), partition, block)
        .forEach(
            (document, hash, text) -> {
              cancel.throwIfCancelled();
              if (!selection.isDuplicate(partition, document)) {
                signatures.add(minHash.signature(text.get()));
              }
            });
    ByteBuffer bytes =
        ByteBuffer.allocate(signatures.size() * MinHash.SIZE * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int[] signature : signatures) {
      for (int number : signature) {
        bytes.putInt(number);
      }
    }
    return bytes.flip();
  }

  /** From the numbers of kept documents over all partitions to those within each. */
  private static List<BitSet> byPartition(
      List<SpoolPart> parts, Selection selection, BitSet repeated) {
    List<BitSet> dropped = new ArrayList<>(parts.size());
    int number = 0;
    for (SpoolPart part : parts) {
      BitSet of = new BitSet();
      for (int document = 0; document < part.documents(); document++) {
        if (!selection.isDuplicate(part.partition(), document) && repeated.get(number++)) {
          of.set(document);
        }
      }
      dropped.add(of);
    }
    return dropped;
  }
}
