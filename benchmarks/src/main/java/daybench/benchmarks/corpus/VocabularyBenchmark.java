package daybench.benchmarks.corpus;

import com.sun.management.OperatingSystemMXBean;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordCounts;
import daybench.datasets.wordpiece.WordPieceTrainer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long it takes to train a vocabulary of 30,522 tokens on much text made of WikiExtractor's
 * output, counting on some threads: {@code VocabularyBenchmark WIKI_FOLDER MEGABYTES [THREADS...]}.
 * The vocabulary must be the same whatever the threads.
 */
public final class VocabularyBenchmark {
  private static final int SIZE = 30_522;

  private VocabularyBenchmark() {}

  /** Prints a row for each number of threads. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    if (args.length < 2) {
      System.err.println("usage: VocabularyBenchmark WIKI MEGABYTES [THREADS...]");
      System.exit(2);
    }
    WikiExtractorSource wiki = new WikiExtractorSource(Path.of(args[0]));
    long bytes = wiki.partitions().stream().mapToLong(Partition::bytes).sum();
    int rounds = (int) Math.max(1, Long.parseLong(args[1]) * 1_000_000 / bytes);
    RepeatedText text = new RepeatedText(wiki, rounds);
    System.out.println(
        "| threads | words | distinct | counting s | of processor | training s | vocabulary |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int i = 2; i < Math.max(args.length, 3); i++) {
      measure(text, args.length > i ? Integer.parseInt(args[i]) : 2);
    }
  }

  private static void measure(RepeatedText text, int threads)
      throws IOException, InterruptedException, ExecutionException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    WordCounts all = new WordCounts(true);
    Deque<Future<WordCounts>> counting = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Partition partition : text.partitions()) {
        counting.add(workers.submit(() -> count(partition)));
      }
      while (!counting.isEmpty()) {
        all.merge(counting.removeFirst().get());
      }
    }
    double counted = (System.nanoTime() - start) / 1e9;
    double ofProcessor = (system.getProcessCpuTime() - processor) / 1e9;
    Vocabulary vocabulary =
        new WordPieceTrainer().train(all, SIZE, true, ProgressListener.NONE, CancelSignal.NEVER);
    double total = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %,d | %.1f | %.1f | %.1f | %s |%n",
        threads,
        all.occurrences(),
        all.distinct(),
        counted,
        ofProcessor,
        total - counted,
        vocabulary.sha256().substring(0, 12));
  }

  private static WordCounts count(Partition partition) throws IOException {
    WordCounts counts = new WordCounts(true);
    partition.read(document -> counts.add(document.text()), new SourceReport(), CancelSignal.NEVER);
    return counts;
  }
}
