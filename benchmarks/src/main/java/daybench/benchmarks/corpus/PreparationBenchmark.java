package daybench.benchmarks.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.WikiExtractorSource;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prepares a corpus from text on disk to shards on disk, here and with Hugging Face's tokenizers in
 * Python, in turn, every time in a process of its own: {@code PreparationBenchmark WIKI_FOLDER
 * VOCAB.TXT WORK_FOLDER PYTHON SCRIPT [MEGABYTES [PEER_MEGABYTES [ROUNDS]]]}.
 *
 * <p>The text is WikiExtractor's output, copied until there is enough; each copy of an article ends
 * in a word of its own, so that none is a duplicate.
 */
public final class PreparationBenchmark {
  private static final int DEFAULT_MEGABYTES = 500;
  private static final int DEFAULT_PEER_MEGABYTES = 48;
  private static final int DEFAULT_ROUNDS = 3;

  /** What a process told of its preparation. */
  private record Figures(double megabytes, double seconds, double processor, double peak) {
    double perCore() {
      return megabytes / processor;
    }

    /** The round whose throughput is in the middle. */
    static Figures middle(List<Figures> rounds) {
      List<Figures> sorted = new ArrayList<>(rounds);
      sorted.sort((a, b) -> Double.compare(a.perCore(), b.perCore()));
      return sorted.get(sorted.size() / 2);
    }
  }

  private PreparationBenchmark() {}

  /** Prints the middle round of each side. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 5) {
      System.err.println(
          "usage: PreparationBenchmark WIKI VOCAB FOLDER PYTHON SCRIPT [MEGABYTES [PEER_MEGABYTES"
              + " [ROUNDS]]]");
      System.exit(2);
    }
    Path folder = Path.of(args[2]);
    Path much = folder.resolve("text");
    Path little = folder.resolve("peer-text");
    write(Path.of(args[0]), much, number(args, 5, DEFAULT_MEGABYTES));
    write(Path.of(args[0]), little, number(args, 6, DEFAULT_PEER_MEGABYTES));
    Map<String, List<String>> sides = new LinkedHashMap<>();
    for (String threads : List.of("1", "2")) {
      sides.put("Daybench, threads " + threads, ours(much, args[1], folder, threads));
      sides.put(
          "Hugging Face tokenizers, threads " + threads,
          List.of(
              args[3],
              args[4],
              little.toString(),
              args[1],
              folder.resolve("p").toString(),
              threads));
    }
    sides.put("Daybench, threads 1, the peer's text", ours(little, args[1], folder, "1"));
    Map<String, List<Figures>> figures = new LinkedHashMap<>();
    for (int round = 0; round < number(args, 7, DEFAULT_ROUNDS); round++) {
      for (Map.Entry<String, List<String>> side : sides.entrySet()) {
        figures
            .computeIfAbsent(side.getKey(), _ -> new ArrayList<>())
            .add(run(side.getValue(), side.getKey().substring(side.getKey().length() - 1)));
      }
    }
    System.out.println("| side | MB | s | s of processor | MB/s per core | peak MiB |");
    System.out.println("|---|---|---|---|---|---|");
    figures.forEach((side, rounds) -> print(side, Figures.middle(rounds)));
  }

  private static void print(String side, Figures of) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.1f | %.1f | %.0f |%n",
        side,
        of.megabytes,
        of.seconds,
        of.processor,
        of.perCore(),
        of.peak);
  }

  private static int number(String[] args, int index, int otherwise) {
    return args.length > index ? Integer.parseInt(args[index]) : otherwise;
  }

  private static List<String> ours(Path text, String vocabulary, Path folder, String threads) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        PreparationRun.class.getName(),
        text.toString(),
        vocabulary,
        folder.resolve("corpus").toString(),
        threads);
  }

  private static Figures run(List<String> command, String threads)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("RAYON_NUM_THREADS", threads);
    builder.environment().put("TOKENIZERS_PARALLELISM", "true");
    Process process = builder.start();
    String last = "";
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed");
    }
    double[] told =
        List.of(last.split(" ", -1)).stream().mapToDouble(Double::parseDouble).toArray();
    return new Figures(told[0], told[1], told[2], told[3]);
  }

  /** Writes copies in WikiExtractor's form, a file a partition, unless they are there. */
  private static void write(Path wiki, Path folder, int megabytes) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    Files.createDirectories(folder);
    List<Partition> partitions = new WikiExtractorSource(wiki).partitions();
    long left = megabytes * 1_000_000L;
    for (int copy = 0; left > 0; copy++) {
      for (int part = 0; part < partitions.size() && left > 0; part++) {
        Path file = folder.resolve("%04d_wiki_%02d".formatted(copy, part));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
          String ending = " Copy" + copy + ".\n\n</doc>\n";
          partitions
              .get(part)
              .read(
                  document -> append(out, document.text(), ending),
                  new SourceReport(),
                  CancelSignal.NEVER);
        }
        left -= Files.size(file);
      }
    }
  }

  private static void append(BufferedWriter out, String text, String ending) {
    try {
      out.write("<doc id=\"1\" url=\"u\" title=\"T\">\nT\n\n");
      out.write(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      out.write(ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
