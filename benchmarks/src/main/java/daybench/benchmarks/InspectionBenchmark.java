package daybench.benchmarks;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.device.NativeHeap;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.InspectionRequest;
import daybench.engine.model.Initialiser;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How soon {@code daybench inspect-server} answers for a model of the size of BERT-base with random
 * weights: from the request's line to the answer's, its process, pipes and JSON included.
 */
public final class InspectionBenchmark {
  private static final int VOCABULARY = 30_522;
  private static final int WARMING = 3;
  private static final int ROUNDS = 40;
  private static final List<String> SENTENCES =
      List.of(
          "The capital of France is [MASK].",
          "The quick brown [MASK] jumps over the lazy dog.",
          "She opened the letter, read it twice, and put it back on the [MASK] without a word.",
          "When the budget is used up the run ends, saves its last checkpoint, and says how the"
              + " held-out [MASK] fell over the hours, which is what everybody wanted to know.");

  private InspectionBenchmark() {}

  /** Runs it; the arguments are numbers of threads. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("daybench-inspection");
    try {
      Path model = folder.resolve("model");
      new HuggingFaceExport(random(), ProgressListener.NONE, CancelSignal.NEVER)
          .write(model, "Random", List.of(), false);
      for (String threads : arguments.length == 0 ? new String[] {"1", "2"} : arguments) {
        measure(model, Integer.parseInt(threads));
      }
    } finally {
      DeleteFolder.withContents(folder);
    }
  }

  private static TrainedModel random() {
    ModelSettings settings = ModelSettings.defaults(VOCABULARY);
    return new TrainedModel(
        settings, new Initialiser(settings, new long[VOCABULARY], 1).values(), words(), true, 128);
  }

  /** The words of the sentences, so that each is one token, and made-up ones. */
  private static Vocabulary words() {
    Stream<String> special = Stream.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    Stream<String> used =
        SENTENCES.stream()
            .flatMap(
                text -> Stream.of(text.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").split(" ")))
            .distinct();
    Stream<String> signs = Stream.of(".", ",", "-");
    Stream<String> made = IntStream.range(0, VOCABULARY).mapToObj(i -> "made" + i);
    return Vocabulary.of(
        Stream.of(special, used, signs, made)
            .flatMap(words -> words)
            .distinct()
            .limit(VOCABULARY)
            .toList());
  }

  private static void measure(Path model, int threads) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "daybench.engine.cli.Daybench",
            "inspect-server",
            "--threads",
            Integer.toString(threads));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    NativeHeap.keepIn(builder.environment());
    Process process = builder.start();
    try (PrintWriter requests =
            new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      read(answers);
      long start = System.nanoTime();
      requests.println(new InspectionRequest.Open(1, model.toString()).line());
      read(answers);
      System.out.printf(
          Locale.ROOT, "%d threads: opened in %,.0f ms%n", threads, milliseconds(start));
      for (String sentence : SENTENCES) {
        sentence(requests, answers, sentence);
      }
    }
    process.waitFor();
  }

  private static void sentence(PrintWriter requests, BufferedReader answers, String sentence)
      throws IOException {
    requests.println(new InspectionRequest.Tokenise(2, 1, sentence).line());
    int tokens = ((InspectionAnswer.Tokenised) read(answers)).tokens().size();
    List<Double> fills = new ArrayList<>();
    for (int i = 0; i < WARMING + ROUNDS; i++) {
      long start = System.nanoTime();
      requests.println(new InspectionRequest.Fill(3, 1, sentence, 10).line());
      read(answers);
      fills.add(milliseconds(start));
    }
    long start = System.nanoTime();
    requests.println(new InspectionRequest.Surprisal(4, 1, sentence).line());
    while (read(answers) instanceof InspectionAnswer.Progressed) {
      // the answer comes behind
    }
    double surprisal = milliseconds(start);
    double first = fills.getFirst();
    List<Double> sorted = new ArrayList<>(fills.subList(WARMING, fills.size()));
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "  %2d tokens: fill %.0f ms (90 %% within %.0f ms, the first %.0f ms); surprisal %.0f ms%n",
        tokens,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        first,
        surprisal);
  }

  private static InspectionAnswer read(BufferedReader answers) throws IOException {
    InspectionAnswer answer = InspectionAnswer.read(String.valueOf(answers.readLine()));
    if (answer instanceof InspectionAnswer.Refused refused) {
      throw new IllegalStateException(refused.message());
    }
    return answer;
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
