package daybench.benchmarks.corpus;

import com.sun.management.OperatingSystemMXBean;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.WikiExtractorSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One preparation of {@link PreparationBenchmark}: {@code PreparationRun TEXT VOCAB CORPUS
 * THREADS}. Composes Unicode, takes control characters out, drops exact duplicates, and packs in
 * full. Prints megabytes of text, seconds, seconds of processor since the process began, and peak
 * MiB.
 */
public final class PreparationRun {
  private PreparationRun() {}

  /** Prepares and prints. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    CorpusRequest request =
        new CorpusRequest(
            List.of(new WikiExtractorSource(Path.of(args[0]))),
            new CleaningSettings(true, true, List.of(), 0, 0, List.of(), 0),
            new VocabularyChoice.Load(Path.of(args[1]), true),
            Packing.FULL,
            128,
            CorpusRequest.DEFAULT_HELD_OUT_SHARE,
            1,
            Integer.parseInt(args[3]),
            true,
            "benchmark");
    CorpusCard card =
        new CorpusPreparation()
            .prepare(request, Path.of(args[2]), ProgressListener.NONE, CancelSignal.NEVER);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.printf(
        Locale.ROOT,
        "%.3f %.3f %.3f %.1f%n",
        (card.training().textBytes() + card.heldOut().textBytes()) / 1e6,
        (System.nanoTime() - start) / 1e9,
        system.getProcessCpuTime() / 1e9,
        peakMebibytes());
  }

  private static double peakMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }
}
