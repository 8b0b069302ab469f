package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.controllers.jobs.EngineCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run that the engine really trained, in seconds. */
final class TrainedRun {
  private TrainedRun() {}

  /** Prepares a corpus of made-up tales in a folder and trains a small model on it. */
  static void make(Path folder, Path run) throws IOException, InterruptedException {
    Path text = Files.createDirectories(folder.resolve("text"));
    for (int i = 0; i < 8; i++) {
      int number = i;
      Files.writeString(
          text.resolve("tale-" + i + ".txt"),
          IntStream.range(0, 60)
              .mapToObj(
                  n -> "The hare %d runs and the hedgehog %d waits here. ".formatted(n, number))
              .collect(Collectors.joining()));
    }
    String corpus = folder.resolve("corpus").toString();
    engine(
        folder,
        List.of(
            "corpus",
            "--text",
            text.toString(),
            "--vocab-size",
            "150",
            "--out",
            corpus,
            "--threads",
            "1"));
    engine(
        folder,
        List.of(
            "train",
            "--corpus",
            corpus,
            "--run",
            run.toString(),
            "--preset",
            "tiny",
            "--steps",
            "12",
            "--threads",
            "1",
            "--set",
            "model.layers=2",
            "--set",
            "model.hiddenSize=32",
            "--set",
            "model.heads=2",
            "--set",
            "model.intermediateSize=64",
            "--set",
            "batch.effectiveBatch=16",
            "--set",
            "batch.microBatch=16",
            "--precision",
            "fp32"));
  }

  /** Copies a run, so that what one test does to it is none of the next one's. */
  static void copy(Path run, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(run)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(run.relativize(one).toString()));
      }
    }
  }

  private static void engine(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    Path said = folder.resolve(arguments.getFirst() + ".txt");
    Process process =
        new ProcessBuilder(EngineCommand.ofThisJvm(List.of("-Xmx512m")).line(arguments))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    process.waitFor(120, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue(), Files.readString(said));
  }
}
