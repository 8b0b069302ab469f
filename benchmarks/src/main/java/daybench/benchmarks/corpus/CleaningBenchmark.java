package daybench.benchmarks.corpus;

import com.sun.management.OperatingSystemMXBean;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.PatternRule;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each step of cleaning costs, and what it finds, on much text made of WikiExtractor's output:
 * {@code CleaningBenchmark WIKI_FOLDER VOCAB.TXT MILLION_WORDS WORK_FOLDER [THREADS]}. Each row is
 * a preparation of its own with one step, the first one with none. Processor time is of all
 * threads; peak memory, of the whole process and the one row that is run where its name is given
 * last.
 */
public final class CleaningBenchmark {
  private static final double WORDS_OF_BYTES = 6.1;

  private CleaningBenchmark() {}

  /** Prints a row a step. */
  public static void main(String[] args) throws IOException {
    if (args.length < 4) {
      System.err.println(
          "usage: CleaningBenchmark WIKI VOCAB MILLION_WORDS FOLDER [THREADS [STEP...]]");
      System.exit(2);
    }
    WikiExtractorSource wiki = new WikiExtractorSource(Path.of(args[0]));
    long bytes = wiki.partitions().stream().mapToLong(part -> part.bytes()).sum();
    double million = Double.parseDouble(args[2]);
    int rounds = (int) Math.max(1, Math.ceil(million * 1e6 * WORDS_OF_BYTES / bytes));
    RepeatedText text = new RepeatedText(wiki, rounds);
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    CleaningSettings none = CleaningSettings.NONE;
    prepare("warm-up", new RepeatedText(wiki, 1), none, args, threads);
    List<String> asked = List.of(args).subList(Math.min(5, args.length), args.length);
    System.out.println(
        "| step | documents | words | duplicates | changed | dropped | seconds | of processor | peak MiB |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, CleaningSettings> step : steps().entrySet()) {
      if (asked.isEmpty() || asked.contains(step.getKey())) {
        measure(step.getKey(), text, step.getValue(), args, threads);
      }
    }
  }

  private static Map<String, CleaningSettings> steps() {
    CleaningSettings none = CleaningSettings.NONE;
    List<PatternRule> rules =
        List.of(new PatternRule(PatternRule.Action.DROP_LINES, "(?i)copyright|all rights"));
    Map<String, CleaningSettings> steps = new LinkedHashMap<>();
    steps.put("none", none);
    steps.put("unicode", new CleaningSettings(true, false, List.of(), 0, 0, List.of(), 0));
    steps.put("controls", new CleaningSettings(false, true, List.of(), 0, 0, List.of(), 0));
    steps.put("pattern", new CleaningSettings(false, false, rules, 0, 0, List.of(), 0));
    steps.put("boilerplate", new CleaningSettings(false, false, List.of(), 20, 0, List.of(), 0));
    steps.put("length", new CleaningSettings(false, false, List.of(), 0, 200, List.of(), 0));
    steps.put("language", new CleaningSettings(false, false, List.of(), 0, 0, List.of("en"), 0));
    steps.put("near", new CleaningSettings(false, false, List.of(), 0, 0, List.of(), 0.8));
    return steps;
  }

  private static void measure(
      String name, RepeatedText text, CleaningSettings cleaning, String[] args, int threads)
      throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long clock = System.nanoTime();
    CorpusCard card = prepare(name, text, cleaning, args, threads);
    double seconds = (System.nanoTime() - clock) / 1e9;
    double processorSeconds = (system.getProcessCpuTime() - processor) / 1e9;
    long changed = 0;
    long dropped = 0;
    for (CorpusCard.Cleaning step : card.cleaning()) {
      changed += step.changed();
      dropped += step.dropped();
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %,d | %,d | %.1f | %.1f | %s |%n",
        name,
        card.documents().read(),
        card.training().words() + card.heldOut().words(),
        card.documents().duplicates(),
        changed,
        dropped,
        seconds,
        processorSeconds,
        peakMebibytes());
  }

  private static CorpusCard prepare(
      String name, RepeatedText text, CleaningSettings cleaning, String[] args, int threads) {
    CorpusRequest request =
        new CorpusRequest(
            List.of(text),
            cleaning,
            new VocabularyChoice.Load(Path.of(args[1]), true),
            Packing.FULL,
            128,
            CorpusRequest.DEFAULT_HELD_OUT_SHARE,
            1,
            threads,
            true,
            "benchmark");
    return new CorpusPreparation()
        .prepare(
            request, Path.of(args[3]).resolve(name), ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static String peakMebibytes() throws IOException {
    List<String> peaks = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        peaks.add(String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024));
      }
    }
    return peaks.isEmpty() ? "?" : peaks.getFirst();
  }
}
