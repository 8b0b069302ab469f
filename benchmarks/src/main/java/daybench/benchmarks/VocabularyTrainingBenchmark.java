package daybench.benchmarks;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordCounts;
import daybench.datasets.wordpiece.WordPieceTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** WordPiece training by one thread: counting the words of a folder, and learning a vocabulary. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 4, time = 3)
public class VocabularyTrainingBenchmark {
  private static final int SIZE = 30_522;

  /** The folder of texts. */
  @Param("")
  public String corpus = "";

  private List<String> list = List.of();
  private WordCounts counted = new WordCounts(true);

  /** Reads the texts. */
  @Setup(Level.Trial)
  public void prepare() throws IOException {
    list = BenchmarkTexts.of(Path.of(corpus), "documents");
    counted = counting();
  }

  /** Counts the words of all documents. */
  @Benchmark
  public WordCounts counting() {
    WordCounts counts = new WordCounts(true);
    list.forEach(counts::add);
    return counts;
  }

  /** Learns a vocabulary of 30,522 tokens from the counts. */
  @Benchmark
  public Vocabulary training() {
    return new WordPieceTrainer()
        .train(counted, SIZE, true, ProgressListener.NONE, CancelSignal.NEVER);
  }
}
