package daybench.benchmarks.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A side by name: {@code engine-fp32}, {@code engine-bf16}, {@code engine-pre-bf16}, {@code
 * djl-fp32}, or {@code transformers-MODEL-PRECISION-HEAD-EXECUTION} with the words of train.py;
 * with {@code +heap} behind it, in a process whose C library keeps its memory as this engine's
 * does.
 */
record SideName(String text) {
  private static final String PEER_IN_PYTHON = "transformers-";
  private static final String HEAP_KEPT = "+heap";

  boolean heapKept() {
    return text.endsWith(HEAP_KEPT);
  }

  /** The name without what says how memory is kept. */
  private String side() {
    return heapKept() ? text.substring(0, text.length() - HEAP_KEPT.length()) : text;
  }

  boolean ours() {
    return text.startsWith("engine-");
  }

  boolean bfloat16() {
    return text.contains("bf16");
  }

  /** What starts its process. */
  List<String> command(Workload workload, int threads, Path python, Path script, PeerFiles files) {
    List<String> command = new ArrayList<>();
    String side = side();
    if (side.startsWith(PEER_IN_PYTHON)) {
      command.add(python.toString());
      command.add(script.toString());
      command.add(files.shape().toString());
      command.add(files.batches().toString());
      command.addAll(List.of(side.substring(PEER_IN_PYTHON.length()).split("-", -1)));
      return command;
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SideProcess.class.getName());
    command.addAll(List.of(workload.name(), Integer.toString(threads), side));
    return command;
  }
}
