package daybench.benchmarks.training;

import daybench.engine.device.ComputeThreads;
import daybench.engine.settings.NormPlacement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A side in a process of its own: {@code SideProcess SHAPE THREADS SIDE}. Answers each line of its
 * standard input, a number of steps, with a line: the seconds that they took, the last loss, and
 * what it knows of where they went. Ends with its input.
 */
final class SideProcess {
  private SideProcess() {}

  /** Trains as told. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    ComputeThreads.use(Integer.parseInt(args[1]));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Side side = side(args[2], Workload.of(args[0]))) {
      System.out.println("ready");
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        long start = System.nanoTime();
        double loss = side.steps(Integer.parseInt(line));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("round %.6f %.6f %s%n", seconds, loss, side.parts());
      }
    }
  }

  private static Side side(String name, Workload workload) {
    return switch (name) {
      case "engine-fp32" -> new EngineSide(workload, NormPlacement.POST, false);
      case "engine-bf16" -> new EngineSide(workload, NormPlacement.POST, true);
      case "engine-pre-fp32" -> new EngineSide(workload, NormPlacement.PRE, false);
      case "engine-pre-bf16" -> new EngineSide(workload, NormPlacement.PRE, true);
      case "djl-fp32" -> new DjlSide(workload);
      default -> throw new IllegalArgumentException("No side is named " + name + ".");
    };
  }
}
