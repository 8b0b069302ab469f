package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.packing.Packing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preparations that are cancelled, killed, or hindered, and what the next one makes of it. */
class InterruptionTest {
  private static final List<String> TEXTS = MadeUpText.documents(4, 60);
  private static final int PARTITIONS = 10;

  @TempDir Path folder;
  private Path vocabulary = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = MadeUpText.vocabularyFile(folder);
    target = folder.resolve("corpus");
  }

  private static MemorySource source() {
    return new MemorySource("a", TEXTS, TEXTS.size() / PARTITIONS);
  }

  private void prepare(MemorySource source, CancelSignal cancel) {
    CorpusRequest request = MadeUpText.request(List.of(source), vocabulary, 2);
    new CorpusPreparation().prepare(request, target, ProgressListener.NONE, cancel);
  }

  private static Map<String, String> shards(Path corpus) throws IOException {
    Map<String, String> shards = new TreeMap<>();
    try (Stream<Path> entries = Files.list(corpus)) {
      for (Path file : entries.filter(f -> f.toString().endsWith(".safetensors")).toList()) {
        shards.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    return shards;
  }

  private Map<String, String> expected() throws IOException {
    Path whole = folder.resolve("whole");
    new CorpusPreparation()
        .prepare(
            MadeUpText.request(List.of(source()), vocabulary, 1),
            whole,
            ProgressListener.NONE,
            CancelSignal.NEVER);
    return shards(whole);
  }

  @Test
  void cancelled_at_any_moment_it_leaves_no_corpus_and_the_next_goes_on() throws IOException {
    Map<String, String> expected = expected();
    boolean finished = false;
    for (int allowed = 0; !finished; allowed += 1 + allowed / 3) {
      AtomicInteger asked = new AtomicInteger();
      int limit = allowed;
      try {
        prepare(source(), () -> asked.incrementAndGet() > limit);
        finished = true;
      } catch (CancellationException e) {
        assertFalse(Files.exists(target));
        assertThrows(UserException.class, () -> Corpus.open(target));
      }
    }
    assertEquals(expected, shards(target));
  }

  @Test
  void partitions_that_were_read_are_not_read_again() throws IOException {
    MemorySource torn =
        source()
            .with(
                partition -> {
                  if (partition == 6) {
                    throw new IOException("torn tape");
                  }
                });
    assertThrows(UserException.class, () -> prepare(torn, CancelSignal.NEVER));
    MemorySource mended = source();
    prepare(mended, CancelSignal.NEVER);
    assertTrue(mended.reads.get() <= PARTITIONS - 6, mended.reads + " partitions read again");
    assertEquals(expected(), shards(target));
  }

  @Test
  void a_vocabulary_that_was_trained_is_not_trained_again() {
    CorpusRequest request =
        MadeUpText.training(MadeUpText.request(List.of(source()), vocabulary, 2), 100, true);
    List<String> phases = Collections.synchronizedList(new ArrayList<>());
    ProgressListener until =
        progress -> {
          phases.add(progress.phase());
          if (progress.phase().equals("Encoding")) {
            throw new CancellationException();
          }
        };
    CorpusPreparation preparation = new CorpusPreparation();
    assertThrows(
        CancellationException.class,
        () -> preparation.prepare(request, target, until, CancelSignal.NEVER));
    assertTrue(phases.contains("Counting words"));
    phases.clear();
    preparation.prepare(request, target, p -> phases.add(p.phase()), CancelSignal.NEVER);
    assertFalse(phases.contains("Counting words"));
  }

  @Test
  void an_interrupted_thread_is_a_cancelled_preparation() throws IOException {
    for (String phase : List.of("Reading the sources", "Finding duplicates", "Encoding")) {
      ProgressListener interrupting =
          progress -> {
            if (progress.phase().equals(phase) && progress.done() == 0) {
              Thread.currentThread().interrupt();
            }
          };
      CorpusRequest request = MadeUpText.request(List.of(source()), vocabulary, 2);
      assertThrows(
          CancellationException.class,
          () -> new CorpusPreparation().prepare(request, target, interrupting, CancelSignal.NEVER));
      assertTrue(Thread.interrupted());
    }
    prepare(source(), CancelSignal.NEVER);
    assertEquals(expected(), shards(target));
  }

  @Test
  void a_damaged_or_foreign_leftover_is_not_used() throws IOException {
    MemorySource torn =
        source()
            .with(
                partition -> {
                  if (partition == 9) {
                    throw new IOException("torn tape");
                  }
                });
    assertThrows(UserException.class, () -> prepare(torn, CancelSignal.NEVER));
    Path spool = folder.resolve("corpus.partial/spool");
    byte[] texts = Files.readAllBytes(spool.resolve("00002.texts"));
    texts[texts.length / 2] ^= 1;
    Files.write(spool.resolve("00002.texts"), texts);
    Files.writeString(spool.resolve("00003.json"), "{\"partition\":");
    Files.delete(spool.resolve("00004.hashes"));
    prepare(source(), CancelSignal.NEVER);
    assertEquals(expected(), shards(target));
  }

  @Test
  void leftovers_of_other_sources_are_cleared_away() throws IOException {
    MemorySource other =
        new MemorySource("b", MadeUpText.documents(9, 60), 6)
            .with(
                partition -> {
                  if (partition == 5) {
                    throw new IOException("torn tape");
                  }
                });
    assertThrows(UserException.class, () -> prepare(other, CancelSignal.NEVER));
    MemorySource source = source();
    prepare(source, CancelSignal.NEVER);
    assertEquals(PARTITIONS, source.reads.get());
    assertEquals(expected(), shards(target));
  }

  @Test
  void an_unfinished_corpus_says_so() {
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class, () -> prepare(source(), () -> asked.incrementAndGet() > 30));
    UserException e = assertThrows(UserException.class, () -> Corpus.open(target));
    assertTrue(String.valueOf(e.getMessage()).contains("is not finished"), e.getMessage());
  }

  @Test
  void two_preparations_do_not_work_on_one_folder() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    MemorySource slow =
        source()
            .with(
                partition -> {
                  inside.countDown();
                  try {
                    assertTrue(refused.await(1, TimeUnit.MINUTES));
                  } catch (InterruptedException e) {
                    throw new IOException(e);
                  }
                });
    Thread first = Thread.ofPlatform().start(() -> prepare(slow, CancelSignal.NEVER));
    assertTrue(inside.await(1, TimeUnit.MINUTES));
    UserException e =
        assertThrows(UserException.class, () -> prepare(source(), CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("Another preparation"), e.getMessage());
    refused.countDown();
    first.join();
    assertEquals(expected(), shards(target));
  }

  @Test
  void a_full_disk_is_explained_and_the_next_goes_on() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full, whose writes fail as on a full disk");
    MemorySource source =
        source()
            .with(
                partition -> {
                  Path next = folder.resolve("corpus.partial/spool/00009.texts");
                  if (partition == 3) {
                    Files.createSymbolicLink(next, full);
                  }
                });
    UserException e = assertThrows(UserException.class, () -> prepare(source, CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("is full"), e.getMessage());
    Files.delete(folder.resolve("corpus.partial/spool/00009.texts"));
    prepare(source(), CancelSignal.NEVER);
    assertEquals(expected(), shards(target));
  }

  @Test
  void a_disk_that_fills_while_shards_are_written_is_explained() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full, whose writes fail as on a full disk");
    Path shard = folder.resolve("corpus.partial/train-00000.safetensors");
    MemorySource source =
        source()
            .with(
                partition -> {
                  if (partition == 3) {
                    Files.createSymbolicLink(shard, full);
                  }
                });
    UserException e = assertThrows(UserException.class, () -> prepare(source, CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("is full"), e.getMessage());
    prepare(source(), CancelSignal.NEVER);
    assertEquals(expected(), shards(target));
  }

  @Test
  void a_folder_that_cannot_be_written_is_explained() throws IOException {
    target = Files.writeString(folder.resolve("file"), "text").resolve("inside/corpus");
    UserException e =
        assertThrows(UserException.class, () -> prepare(source(), CancelSignal.NEVER));
    assertTrue(String.valueOf(e.getMessage()).contains("cannot be written"), e.getMessage());
  }

  /** What the child process does: prepares the corpus over and over, each time anew. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    CorpusRequest request =
        MadeUpText.with(
            MadeUpText.request(List.of(source()), folder.resolve("given-vocab.txt"), 2),
            Packing.FULL,
            0.1,
            true);
    Files.writeString(folder.resolve("ready"), "");
    while (true) {
      new CorpusPreparation()
          .prepare(request, folder.resolve("corpus"), ProgressListener.NONE, CancelSignal.NEVER);
    }
  }

  @Test
  void killed_at_any_moment_it_leaves_the_old_corpus_or_the_new_and_the_next_goes_on()
      throws IOException, InterruptedException {
    Map<String, String> expected = expected();
    for (int round = 0; round < 4; round++) {
      Files.deleteIfExists(folder.resolve("ready"));
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  InterruptionTest.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("child.log").toFile())
              .start();
      while (!Files.exists(folder.resolve("ready")) && child.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(150 + 97 * round);
      assertTrue(child.isAlive(), () -> log());
      child.destroyForcibly().waitFor();
      if (Files.exists(target)) {
        try (Corpus corpus = Corpus.openVerifyingAll(target)) {
          assertEquals(60, documents(corpus.card()));
        }
        assertEquals(expected, shards(target));
      }
      CorpusRequest request =
          MadeUpText.with(
              MadeUpText.request(List.of(source()), vocabulary, 2), Packing.FULL, 0.1, true);
      new CorpusPreparation().prepare(request, target, ProgressListener.NONE, CancelSignal.NEVER);
      assertEquals(expected, shards(target));
    }
  }

  private static long documents(CorpusCard card) {
    return card.training().documents() + card.heldOut().documents();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("child.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
