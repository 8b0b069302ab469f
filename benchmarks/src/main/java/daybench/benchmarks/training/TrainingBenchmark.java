package daybench.benchmarks.training;

import daybench.engine.device.ComputeThreads;
import daybench.engine.device.Processor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tokens per second of training; benchmarks/compare_training starts it. */
@Command(
    name = "compare_training",
    description = "Compares training steps of this engine, DJL and Hugging Face Transformers.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
public final class TrainingBenchmark implements Callable<Integer> {
  @Option(names = "--shapes", split = ",", description = "tiny, tiny30k, small, small30k.")
  private List<String> shapes = List.of("tiny", "tiny30k", "small");

  @Option(names = "--rounds", description = "Rounds in which every side has its turn.")
  private int rounds = 7;

  @Option(names = "--steps", description = "Optimiser steps of a turn.")
  private int steps = 8;

  @Option(names = "--warm-up", description = "Steps of each side before the first round.")
  private int warmUp = 5;

  @Option(names = "--threads", description = "Of libtorch's operators, on every side.")
  private int threads = 2;

  @Option(names = "--sides", split = ",", description = "What to compare.")
  private List<String> sides =
      List.of(
          "engine-fp32+heap",
          "engine-bf16",
          "engine-bf16+heap",
          "engine-pre-bf16+heap",
          "djl-fp32",
          "transformers-bert-fp32-sparse-eager",
          "transformers-bert-bf16-full-eager",
          "transformers-bert-bf16-sparse-eager",
          "transformers-bertproducts-bf16-sparse-eager",
          "transformers-bertproducts-bf16-sparse-eager+heap",
          "transformers-megatron-bf16-sparse-eager");

  @Option(names = "--python", required = true, description = "With PyTorch and Transformers.")
  private Path python = Path.of("python3");

  @Option(names = "--script", required = true, description = "The side in Python, train.py.")
  private Path script = Path.of("train.py");

  @Option(names = "--folder", required = true, description = "For files of the moment.")
  private Path folder = Path.of(".");

  /** Compares. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new CommandLine(new TrainingBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    ComputeThreads.use(threads);
    System.out.printf("%s, %d threads%n%n", Processor.ofThisMachine().name(), threads);
    List<SideName> names = sides.stream().map(SideName::new).toList();
    for (String shape : shapes) {
      new Comparison(Workload.of(shape), threads)
          .run(names, python, script, folder, new Rounds(rounds, steps, warmUp));
    }
    return 0;
  }
}
