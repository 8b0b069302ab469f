package daybench.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.corpus.CorpusPreparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two threads of a local Spark make what a local preparation makes. */
class PrepareCorpusTest {
  private static final List<String> WORDS =
      List.of("water", "stone", "and", "the", "of", "river", "light", "under", "was", "café", "in");

  private static final JavaSparkContext spark = new JavaSparkContext(configuration());
  @TempDir Path folder;

  private static SparkConf configuration() {
    return PrepareCorpus.configuration()
        .setMaster("local[2]")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.driver.host", "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static String text(Random random) {
    return IntStream.range(0, 40 + random.nextInt(400))
        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" ", "It ", ". The end of it."));
  }

  /** Files of text, a table, and a vocabulary; returns the options that name them. */
  private List<String> options(String... more) throws IOException {
    Random random = new Random(1);
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (int i = 0; i < 60; i++) {
      Files.writeString(texts.resolve("text" + i + ".txt"), text(random));
    }
    Files.writeString(texts.resolve("zagain.txt"), Files.readString(texts.resolve("text7.txt")));
    Files.writeString(texts.resolve("empty.txt"), "");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add("{\"text\": \"%s\"}".formatted(text(random)));
    }
    Files.write(folder.resolve("rows.jsonl"), rows);
    List<String> tokens =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "it", "end", "."));
    tokens.addAll(List.of("water", "stone", "and", "the", "of", "river", "light", "was", "cafe"));
    Files.write(folder.resolve("vocab.txt"), tokens);
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--text", texts.toString()));
    options.addAll(List.of("--table", folder.resolve("rows.jsonl").toString()));
    options.addAll(List.of("--vocab", folder.resolve("vocab.txt").toString()));
    options.addAll(List.of("--out", folder.resolve("spark").toString()));
    options.addAll(List.of(more));
    return options;
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "document"})
  void makes_the_files_of_a_local_preparation(String packing) throws IOException {
    List<String> options =
        options("--packing", packing, "--held-out", "5%", "--strip-controls", "--length", "64");
    CorpusCard there = PrepareCorpus.prepare(spark, options);
    Path here = folder.resolve("here");
    CorpusCard card =
        new CorpusPreparation()
            .prepare(
                JobOptions.parse(options).request(),
                here,
                ProgressListener.NONE,
                CancelSignal.NEVER);
    assertEquals(1, card.documents().duplicates());
    assertEquals(361, card.documents().read());
    assertEquals(card.training(), there.training());
    assertEquals(card.heldOut(), there.heldOut());
    assertEquals(card.findings(), there.findings());
    assertEquals(card.files(), there.files());
    assertEquals(card.documents(), there.documents());
    assertEquals(card.unigramEntropy(), there.unigramEntropy());
    try (Stream<Path> files = Files.list(here)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".safetensors") || name.equals("vocab.txt")) {
          assertEquals(-1, Files.mismatch(file, folder.resolve("spark").resolve(name)), name);
        }
      }
    }
  }

  @Test
  void what_can_be_put_right_is_said() throws IOException {
    for (List<String> wrong :
        List.of(
            options("--near-duplicates"),
            options("--preview"),
            options("--wikipedia", "https://example.com/dump.xml.bz2"))) {
      assertThrows(UserException.class, () -> PrepareCorpus.prepare(spark, wrong));
    }
    List<String> missing = options("--text", folder.resolve("nothing").toString());
    UserException e =
        assertThrows(UserException.class, () -> PrepareCorpus.prepare(spark, missing));
    assertTrue(String.valueOf(e.getMessage()).contains("nothing"), e.getMessage());
  }
}
