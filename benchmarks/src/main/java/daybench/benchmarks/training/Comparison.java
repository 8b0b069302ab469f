package daybench.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All sides on one workload, in turn, and the tables of what they did. */
final class Comparison {
  private final Workload workload;
  private final int threads;
  private final List<Contender> sides = new ArrayList<>();

  Comparison(Workload workload, int threads) {
    this.workload = workload;
    this.threads = threads;
  }

  /**
   * Measures and prints.
   *
   * @param folder for the files that the sides in Python read
   */
  void run(List<SideName> names, Path python, Path script, Path folder, Rounds rounds)
      throws IOException {
    PeerFiles files = PeerFiles.write(folder, workload, threads);
    try (MatrixProducts products = new MatrixProducts(workload)) {
      for (SideName name : names) {
        List<String> command = name.command(workload, threads, python, script, files);
        sides.add(new Contender(name, command, threads));
      }
      for (Contender side : sides) {
        System.err.println(workload.name() + ": warming up " + side.name().text());
        side.warmUp(rounds.warmUp());
      }
      for (int round = 1; round <= rounds.count(); round++) {
        System.err.println(workload.name() + ": round " + round + " of " + rounds.count());
        products.round();
        for (Contender side : sides) {
          side.round(rounds.steps());
        }
      }
      print(products);
    } finally {
      for (Contender side : sides) {
        side.close();
      }
    }
  }

  private void print(MatrixProducts products) throws IOException {
    System.out.printf("### %s: %s%n%n", workload.name(), workload.describe());
    System.out.printf(
        "Needed matrix products: %.1f GFLOP a step. Peak measured: fp32 %.0f, bf16 %.0f GFLOP/s.%n%n",
        workload.operations() / 1e9, products.peak(false) / 1e9, products.peak(true) / 1e9);
    System.out.println(
        "| side | tokens/s | spread | step, ms | GFLOP/s | of the peak | memory, MB | last loss |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (Contender side : sides) {
      double rate = workload.operations() / side.medianSeconds();
      System.out.printf(
          "| %s | %,.0f | %.0f %% | %.1f | %.0f | %.0f %% | %,.0f | %.3f |%n",
          side.name().text(),
          workload.tokens() / side.medianSeconds(),
          100 * side.spread(),
          1e3 * side.medianSeconds(),
          rate / 1e9,
          100 * rate / products.peak(side.name().bfloat16()),
          side.peakMemory() / 1e6,
          side.loss());
    }
    System.out.println();
    printRatios();
    printParts();
    products.print();
  }

  private void printRatios() {
    List<Contender> peers = sides.stream().filter(side -> !side.name().ours()).toList();
    for (boolean sameWidth : new boolean[] {true, false}) {
      for (Contender ours : sides.stream().filter(side -> side.name().ours()).toList()) {
        peers.stream()
            .filter(peer -> !sameWidth || peer.name().bfloat16() == ours.name().bfloat16())
            .min(Comparator.comparingDouble(Contender::medianSeconds))
            .ifPresent(peer -> printRatio(ours, peer, sameWidth));
      }
    }
    System.out.println();
  }

  /** The ratio of each round, whose sides ran close in time, and their median. */
  private static void printRatio(Contender ours, Contender peer, boolean sameWidth) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.secondsPerStep().size(); i++) {
      ratios.add(peer.secondsPerStep().get(i) / ours.secondsPerStep().get(i));
    }
    System.out.printf(
        "- %s: %.2f times the best %s, %s (rounds %.2f to %.2f)%n",
        ours.name().text(),
        Median.of(ratios),
        sameWidth ? "peer in its precision" : "of all peers",
        peer.name().text(),
        ratios.stream().mapToDouble(r -> r).min().orElseThrow(),
        ratios.stream().mapToDouble(r -> r).max().orElseThrow());
  }

  private void printParts() {
    System.out.println("| side | forward and backward | update | waiting for batches |");
    System.out.println("|---|---|---|---|");
    for (Contender side : sides) {
      Map<String, Double> parts = side.parts();
      if (!parts.isEmpty()) {
        System.out.printf(
            "| %s | %.1f ms | %.1f ms | %.2f ms |%n",
            side.name().text(),
            1e3 * parts.getOrDefault("gradients", Double.NaN),
            1e3 * parts.getOrDefault("update", Double.NaN),
            1e3 * parts.getOrDefault("waiting", Double.NaN));
      }
    }
    System.out.println();
  }
}
