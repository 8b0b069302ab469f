package daybench.spark;

import daybench.datasets.CancelSignal;
import daybench.datasets.corpus.PartitionEncoder;
import daybench.datasets.corpus.PartitionEngine;
import daybench.datasets.corpus.PartitionReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Runs the stages that see all text on Spark's executors. What is kept and sent are arrays of
 * bytes; what an executor is to do, it reads from the words of the command line and from the plan,
 * which are text.
 *
 * <p>Results are computed by all executors first, kept on their disks, and then fetched one Spark
 * partition after the other, so that the driver's memory holds one of these at a time.
 */
final class SparkEngine implements PartitionEngine {
  private static final int SLICES_PER_CORE = 4;

  private final JavaSparkContext spark;
  private final List<String> arguments;
  private JavaRDD<byte[]> documents;

  /**
   * An engine for one corpus.
   *
   * @param arguments the words of the command line
   */
  SparkEngine(JavaSparkContext spark, List<String> arguments) {
    this.spark = spark;
    this.arguments = List.copyOf(arguments);
    this.documents = spark.emptyRDD();
  }

  @Override
  public void read(int partitions, Results summaries) throws IOException {
    List<String> words = new ArrayList<>(arguments); // one of a kind that Spark can send
    int slices = Math.min(partitions, SLICES_PER_CORE * spark.defaultParallelism());
    documents =
        spark
            .parallelize(IntStream.range(0, partitions).boxed().toList(), slices)
            .mapPartitions(numbers -> read(words, numbers))
            .persist(StorageLevel.DISK_ONLY());
    documents.count();
    handOn(documents.filter(Tagged::isSummary).map(Tagged::content), summaries);
  }

  private static Iterator<byte[]> read(List<String> words, Iterator<Integer> numbers)
      throws IOException {
    JobOptions options = JobOptions.parse(words);
    PartitionReader reader = new PartitionReader(options.sources(), options.cleaning());
    return Lazily.flattened(
        numbers,
        number -> {
          PartitionReader.PartitionDocuments read = reader.read(number, CancelSignal.NEVER);
          return Stream.concat(
                  Stream.of(Tagged.summary(read.summary())),
                  read.blocks().stream().map(Tagged::block))
              .iterator();
        });
  }

  @Override
  public void encode(byte[] plan, Results encodedBlocks) throws IOException {
    Broadcast<byte[]> sent = spark.broadcast(plan);
    JavaRDD<byte[]> encoded =
        documents
            .filter(Tagged::isBlock)
            .mapPartitions(blocks -> encode(sent.value(), blocks))
            .persist(StorageLevel.DISK_ONLY());
    encoded.count();
    handOn(encoded, encodedBlocks);
  }

  private static Iterator<byte[]> encode(byte[] plan, Iterator<byte[]> blocks) throws IOException {
    PartitionEncoder encoder = new PartitionEncoder(plan);
    return Lazily.flattened(
        blocks, block -> List.of(encoder.encode(Tagged.content(block))).iterator());
  }

  private static void handOn(JavaRDD<byte[]> results, Results to) throws IOException {
    Iterator<byte[]> all = results.toLocalIterator();
    while (all.hasNext()) {
      to.accept(all.next());
    }
  }
}
