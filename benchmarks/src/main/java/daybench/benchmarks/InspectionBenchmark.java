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
  private static final String[] USUAL = {"1:fp32", "1:bf16", "2:fp32", "2:bf16"};
  private static final int WARMING = 3;
  private static final int ROUNDS = 40;
  private static final int SURPRISALS = 3;
  private static final List<String> SENTENCES =
      List.of(
          "The capital of France is [MASK].",
          "The quick brown [MASK] jumps over the lazy dog.",
          "She opened the letter, read it twice, and put it back on the [MASK] without a word.",
          "When the budget is used up the run ends, saves its last checkpoint, and says how the"
              + " held-out [MASK] fell over the hours, which is what everybody wanted to know.");

  private InspectionBenchmark() {}

  /** Runs it; the arguments are sides: threads and a precision, such as 1:fp32 and 2:bf16. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("daybench-inspection");
    try {
      Path model = folder.resolve("model");
      new HuggingFaceExport(random(), ProgressListener.NONE, CancelSignal.NEVER)
          .write(model, "Random", List.of(), false);
      List<Side> sides = new ArrayList<>();
      try {
        for (String side : arguments.length == 0 ? USUAL : arguments) {
          sides.add(new Side(side, model));
        }
        for (String sentence : SENTENCES) {
          measure(sides, sentence);
        }
      } finally {
        for (Side side : sides) {
          side.end();
        }
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

  /** The sides take turns, so that what else the machine does slows all of them. */
  private static void measure(List<Side> sides, String sentence) throws IOException {
    for (int i = 0; i < WARMING + ROUNDS; i++) {
      for (Side side : sides) {
        side.fill(sentence, i >= WARMING);
      }
    }
    for (int i = 0; i < SURPRISALS; i++) {
      for (Side side : sides) {
        side.surprisal(sentence);
      }
    }
    double first = sides.getFirst().fills.median();
    for (Side side : sides) {
      System.out.printf(
          Locale.ROOT,
          "%2d tokens, %s: fill %.0f ms (90 %% within %.0f ms), %.2f of the first side; surprisal"
              + " %.0f ms%n",
          side.tokens(sentence),
          side.name,
          side.fills.median(),
          side.fills.ninetieth(),
          side.fills.median() / first,
          side.surprisals.median());
      side.fills.clear();
      side.surprisals.clear();
    }
  }

  /** Milliseconds. */
  private static final class Times {
    private final List<Double> taken = new ArrayList<>();

    void since(long start) {
      taken.add((System.nanoTime() - start) / 1e6);
    }

    double median() {
      return at(0.5);
    }

    double ninetieth() {
      return at(0.9);
    }

    private double at(double part) {
      Collections.sort(taken);
      return taken.get((int) (part * taken.size()));
    }

    void clear() {
      taken.clear();
    }
  }

  /** A process, asked again and again. */
  private static final class Side {
    private final String name;
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;
    private final Times fills = new Times();
    private final Times surprisals = new Times();

    Side(String name, Path model) throws IOException {
      this.name = name;
      String[] parts = name.split(":", -1);
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
              parts[0],
              "--precision",
              parts.length > 1 ? parts[1] : "fp32");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      NativeHeap.keepIn(builder.environment());
      process = builder.start();
      requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      answers =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      read();
      requests.println(new InspectionRequest.Open(1, model.toString()).line());
      read();
    }

    int tokens(String sentence) throws IOException {
      requests.println(new InspectionRequest.Tokenise(2, 1, sentence).line());
      return ((InspectionAnswer.Tokenised) read()).tokens().size();
    }

    void fill(String sentence, boolean counts) throws IOException {
      long start = System.nanoTime();
      requests.println(new InspectionRequest.Fill(3, 1, sentence, 10).line());
      read();
      if (counts) {
        fills.since(start);
      }
    }

    void surprisal(String sentence) throws IOException {
      long start = System.nanoTime();
      requests.println(new InspectionRequest.Surprisal(4, 1, sentence).line());
      while (read() instanceof InspectionAnswer.Progressed) {
        // the answer comes behind
      }
      surprisals.since(start);
    }

    private InspectionAnswer read() throws IOException {
      InspectionAnswer answer = InspectionAnswer.read(String.valueOf(answers.readLine()));
      if (answer instanceof InspectionAnswer.Refused refused) {
        throw new IllegalStateException(refused.message());
      }
      return answer;
    }

    void end() throws IOException, InterruptedException {
      requests.close();
      answers.close();
      process.waitFor();
    }
  }
}
