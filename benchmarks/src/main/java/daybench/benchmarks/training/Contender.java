package daybench.benchmarks.training;

import daybench.engine.device.NativeHeap;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A side's process, which waits without computing between its rounds, and what it achieved. */
final class Contender implements AutoCloseable {
  private static final String PEAK_MEMORY = "VmHWM:";
  private static final double KIBIBYTE = 1024;

  private final SideName name;
  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;
  private final List<Double> secondsPerStep = new ArrayList<>();
  private final Map<String, Double> parts = new TreeMap<>();
  private double loss;

  Contender(SideName name, List<String> command, int threads) throws IOException {
    this.name = name;
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
    builder.environment().put("TRANSFORMERS_VERBOSITY", "error");
    if (name.heapKept()) {
      NativeHeap.keepIn(builder.environment());
    }
    process = builder.start();
    orders = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
    answer("ready");
  }

  /** Trains some steps that are not counted. */
  void warmUp(int steps) throws IOException {
    order(steps);
  }

  /** Trains some steps. */
  void round(int steps) throws IOException {
    String[] words = order(steps);
    secondsPerStep.add(Double.parseDouble(words[1]) / steps);
    loss = Double.parseDouble(words[2]);
    for (String part : Arrays.asList(words).subList(3, words.length)) {
      String[] pair = part.split("=", 2);
      parts.merge(pair[0], Double.parseDouble(pair[1]) / steps, Double::sum);
    }
  }

  private String[] order(int steps) throws IOException {
    orders.write(steps + "\n");
    orders.flush();
    return answer("round").trim().split(" ", -1);
  }

  private String answer(String wanted) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(wanted)) {
        return line;
      }
    }
    throw new IOException(name.text() + " ended early; what it said is above.");
  }

  SideName name() {
    return name;
  }

  /** Seconds per step of each round. */
  List<Double> secondsPerStep() {
    return List.copyOf(secondsPerStep);
  }

  double medianSeconds() {
    return Median.of(secondsPerStep);
  }

  /** Greatest less smallest step time of the rounds, as a share of the median. */
  double spread() {
    double[] sorted = secondsPerStep.stream().mapToDouble(s -> s).sorted().toArray();
    return (sorted[sorted.length - 1] - sorted[0]) / medianSeconds();
  }

  /** Mean seconds per step by part. */
  Map<String, Double> parts() {
    Map<String, Double> means = new TreeMap<>(parts);
    means.replaceAll((_, sum) -> sum / secondsPerStep.size());
    return means;
  }

  double loss() {
    return loss;
  }

  /** The greatest resident memory so far, in bytes, as Linux counts it; else NaN. */
  double peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK_MEMORY))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Ends the process: its input ends. */
  @Override
  public void close() throws IOException {
    orders.close();
    process.destroy();
  }
}
