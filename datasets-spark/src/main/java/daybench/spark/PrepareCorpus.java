package daybench.spark;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.corpus.CorpusPreparation;
import java.io.IOException;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What {@code spark-submit} starts: prepares one corpus. */
public final class PrepareCorpus {
  private static final Logger LOG = LoggerFactory.getLogger(PrepareCorpus.class);

  private PrepareCorpus() {}

  /** Reads the options and prepares; ends with exit code 2 where something is to be put right. */
  public static void main(String[] arguments) throws IOException {
    try {
      run(arguments);
    } catch (CommandLine.ParameterException | UserException e) {
      LOG.error("{}", e.getMessage());
      System.exit(2); // Spark would print where in the code it was noticed, and end with 1
    }
  }

  private static void run(String[] arguments) throws IOException {
    CommandLine.ParseResult read = new JobOptions().commandLine().parseArgs(arguments);
    if (CommandLine.printHelpIfRequested(read)) {
      return;
    }
    try (JavaSparkContext spark = new JavaSparkContext(configuration())) {
      CorpusCard card = prepare(spark, List.of(arguments));
      LOG.info(
          "Ready: {} documents, {} tokens in {} sequences to learn from.",
          card.training().documents(),
          card.training().tokens(),
          card.training().sequences());
    }
  }

  /** Nothing but arrays of bytes and Spark's own records is read from the network as data. */
  static SparkConf configuration() {
    return new SparkConf()
        .setAppName("Daybench corpus")
        .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .set("spark.kryo.registrationRequired", "true");
  }

  /**
   * Prepares a corpus.
   *
   * @throws UserException where something is to be put right
   */
  static CorpusCard prepare(JavaSparkContext spark, List<String> arguments) throws IOException {
    JobOptions options = JobOptions.parse(arguments);
    return new CorpusPreparation()
        .prepareBy(
            new SparkEngine(spark, arguments),
            options.request(),
            options.out(),
            ProgressListener.NONE,
            CancelSignal.NEVER);
  }
}
