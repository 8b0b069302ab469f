package daybench.benchmarks;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.sun.management.OperatingSystemMXBean;
import daybench.datasets.wordpiece.Encoder;
import daybench.datasets.wordpiece.TokenBuffer;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Throughput of WordPiece encoding per core (texts over the processor time of the whole process, so
 * that other work on the machine disturbs it less than it would the clock), against Hugging Face's
 * tokenizer in batches, both in this process and in turn, over the same texts: {@code
 * TokenizerBenchmark VOCAB FOLDER [ROUNDS]}. The ids of both must be equal.
 */
public final class TokenizerBenchmark {
  private static final int BATCH = 64;
  private static final int DEFAULT_ROUNDS = 7;

  private TokenizerBenchmark() {}

  /** Prints the medians of the rounds, after one round that is not counted. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: TokenizerBenchmark VOCAB FOLDER [ROUNDS]");
      System.exit(2);
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : DEFAULT_ROUNDS;
    Vocabulary vocabulary = Vocabulary.read(Path.of(args[0]));
    List<String> documents = documents(Path.of(args[1]));
    WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary, true);
    System.out.println("| texts | encoder | MB per core second | tokens per core second | ratio |");
    System.out.println("|---|---|---|---|---|");
    try (HuggingFaceTokenizer peer = HuggingFaceReference.of(vocabulary, true)) {
      measure("documents", documents, tokenizer, peer, rounds);
      List<String> lines = documents.stream().flatMap(String::lines).toList();
      measure("lines", lines, tokenizer, peer, rounds);
    }
  }

  private static void measure(
      String name,
      List<String> texts,
      WordPieceTokenizer tokenizer,
      HuggingFaceTokenizer peer,
      int rounds) {
    Encoder encoder = tokenizer.encoder();
    TokenBuffer ids = new TokenBuffer();
    long bytes = texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    long tokens = compare(encoder, peer, texts);
    Map<String, ToLongFunction<List<String>>> sides = new LinkedHashMap<>();
    sides.put("Hugging Face through DJL, batches of " + BATCH, list -> encode(peer, list));
    sides.put("WordPieceTokenizer.encode", list -> encode(tokenizer, list));
    sides.put("Encoder", list -> encode(encoder, list, ids));
    Map<String, double[]> seconds = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, ToLongFunction<List<String>>> side : sides.entrySet()) {
        double[] times = seconds.computeIfAbsent(side.getKey(), _ -> new double[rounds]);
        times[Math.max(0, round)] = seconds(texts, side.getValue(), tokens);
      }
    }
    double slowest = seconds.values().stream().mapToDouble(times -> median(times)).max().orElse(0);
    seconds.forEach(
        (side, times) ->
            System.out.printf(
                "| %,d %s, %.1f MB | %s | %.1f | %,.0f | %.1f |%n",
                texts.size(),
                name,
                bytes / 1e6,
                side,
                bytes / 1e6 / median(times),
                tokens / median(times),
                slowest / median(times)));
  }

  /** Texts as the corpus has them: articles of WikiExtractor files, whole other files. */
  private static List<String> documents(Path folder) throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        documents.addAll(Arrays.asList(text.split("(?<=\n</doc>\n)", -1)));
      }
    }
    return documents;
  }

  private static double seconds(
      List<String> texts, ToLongFunction<List<String>> encode, long expectedTokens) {
    long start = cpuNanoseconds();
    long tokens = encode.applyAsLong(texts);
    double seconds = (cpuNanoseconds() - start) / 1e9;
    if (tokens != expectedTokens) {
      throw new IllegalStateException(tokens + " tokens instead of " + expectedTokens);
    }
    return seconds;
  }

  /** Of all threads of this process, the native ones too. */
  private static long cpuNanoseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long encode(Encoder encoder, List<String> texts, TokenBuffer ids) {
    long tokens = 0;
    for (String text : texts) {
      ids.clear();
      tokens += encoder.encode(text, ids);
    }
    return tokens;
  }

  private static long encode(WordPieceTokenizer tokenizer, List<String> texts) {
    return texts.stream().mapToLong(text -> tokenizer.encode(text).length).sum();
  }

  private static long encode(HuggingFaceTokenizer peer, List<String> texts) {
    long tokens = 0;
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      for (Encoding encoding : peer.batchEncode(batch, false, false)) {
        tokens += encoding.getIds().length;
      }
    }
    return tokens;
  }

  /** Returns how many tokens there are. */
  private static long compare(Encoder encoder, HuggingFaceTokenizer peer, List<String> texts) {
    TokenBuffer ids = new TokenBuffer();
    long tokens = 0;
    for (String text : texts) {
      ids.clear();
      tokens += encoder.encode(text, ids);
      long[] expected = peer.encode(text, false, false).getIds();
      long[] actual = Arrays.stream(ids.toArray()).asLongStream().toArray();
      if (!Arrays.equals(expected, actual)) {
        throw new IllegalStateException("Other ids for: " + text);
      }
    }
    return tokens;
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
