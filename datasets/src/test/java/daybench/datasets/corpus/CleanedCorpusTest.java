package daybench.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningPreview;
import daybench.datasets.cleaning.CleaningPreviewer;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.CleaningStep;
import daybench.datasets.cleaning.CleaningTally;
import daybench.datasets.cleaning.PatternRule;
import daybench.datasets.cleaning.StepCount;
import daybench.datasets.files.Sha256;
import daybench.datasets.packing.Packing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanedCorpusTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final CleaningSettings ALL =
      new CleaningSettings(
          true,
          true,
          List.of(
              new PatternRule(PatternRule.Action.REMOVE, "numbers?"),
              new PatternRule(PatternRule.Action.DROP_DOCUMENTS, "secret")),
          20,
          60,
          List.of("en"),
          0.8);

  @TempDir Path folder;
  private Path vocabulary = Path.of("");

  @BeforeEach
  void writeVocabulary() throws IOException {
    vocabulary = MadeUpText.vocabularyFile(folder);
  }

  /** Documents for which every step has something to do. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(MadeUpText.documents(1, 120));
    for (int i = 0; i < 30; i++) {
      String text = texts.get(i);
      texts.add("Copyright of nobody.\n" + text + "\nAll rights walk quickly.");
      texts.add(
          "Copyright of nobody.\n" + texts.get(60 + i) + " A river.\nThe small sum" + (char) i);
    }
    for (int i = 0; i < texts.size(); i += 9) {
      texts.set(i, texts.get(i) + " secret");
    }
    texts.add(
        "Die Boote liefen noch vor der Dämmerung aus, und niemand, der an jenem Morgen am Hafen"
            + " stand, war sich darüber einig, wie das Wetter gewesen war.");
    texts.add(
        "A cafe\u0301 stands under the river and walks quickly, whose sum is small and bright.");
    return texts;
  }

  private CorpusRequest request(List<String> texts, CleaningSettings cleaning, int threads) {
    return request(new MemorySource("a", texts, 11), cleaning, threads);
  }

  private CorpusRequest request(MemorySource source, CleaningSettings cleaning, int threads) {
    return new CorpusRequest(
        List.of(source),
        cleaning,
        new VocabularyChoice.Load(vocabulary, true),
        Packing.FULL,
        32,
        0.1,
        7,
        threads,
        false,
        "test");
  }

  private static CorpusCard prepare(
      CorpusRequest request, Path target, ProgressListener listener, CancelSignal cancel) {
    return new CorpusPreparation(CLOCK, 40 * 64, 1 << 20)
        .prepare(request, target, listener, cancel);
  }

  private static CorpusCard prepare(CorpusRequest request, Path target) {
    return prepare(request, target, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static Map<String, String> files(Path corpus) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(corpus)) {
      for (Path file : entries.toList()) {
        files.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    files.remove(CorpusPaths.VERIFIED);
    return files;
  }

  @Test
  void every_step_is_counted_in_the_card_and_nothing_depends_on_threads() throws IOException {
    CorpusCard card = prepare(request(texts(), ALL, 1), folder.resolve("one"));
    assertEquals(
        List.of(CleaningStep.values()).stream().map(Enum::name).toList(),
        card.cleaning().stream().map(CorpusCard.Cleaning::step).toList());
    for (CorpusCard.Cleaning step : card.cleaning()) {
      assertTrue(step.changed() + step.dropped() > 0, step.toString());
    }
    assertEquals("0.8", card.cleaning().getLast().options().get("similarity"));
    long dropped = card.cleaning().stream().mapToLong(CorpusCard.Cleaning::dropped).sum();
    long kept = card.training().documents() + card.heldOut().documents();
    assertEquals(texts().size(), card.documents().read());
    assertEquals(texts().size(), kept + dropped + card.documents().duplicates());
    for (int threads : new int[] {2, 5}) {
      prepare(request(texts(), ALL, threads), folder.resolve("t" + threads));
      assertEquals(files(folder.resolve("one")), files(folder.resolve("t" + threads)));
    }
  }

  @Test
  void a_preview_of_everything_counts_what_a_preparation_does() throws IOException {
    List<String> texts = texts().stream().distinct().toList();
    CorpusCard card = prepare(request(texts, ALL, 2), folder.resolve("corpus"));
    CleaningPreview preview =
        new CleaningPreviewer(10_000)
            .preview(List.of(new MemorySource("a", texts, 11)), ALL, CancelSignal.NEVER);
    assertTrue(preview.everything());
    assertEquals(texts.size(), preview.documents());
    CleaningTally counts = new CleaningTally();
    counts.add(preview.counts());
    for (CorpusCard.Cleaning step : card.cleaning()) {
      if (!step.step().equals("NEAR_DUPLICATES")) { // of which a preparation drops exact ones first
        StepCount count = counts.count(CleaningStep.valueOf(step.step()));
        assertEquals(step.changed(), count.changed(), step.step());
        assertEquals(step.dropped(), count.dropped(), step.step());
      }
    }
    assertTrue(preview.examples().stream().allMatch(e -> e.dropped() == e.after().isEmpty()));
    assertTrue(preview.examples().stream().noneMatch(e -> e.before().equals(e.after())));
    CleaningPreview some =
        new CleaningPreviewer(40)
            .preview(List.of(new MemorySource("a", texts, 11)), ALL, CancelSignal.NEVER);
    assertEquals(40, some.documents());
    assertTrue(!some.everything());
  }

  @Test
  void an_interruption_in_any_phase_changes_nothing() throws IOException {
    prepare(request(texts(), ALL, 2), folder.resolve("whole"));
    for (String phase :
        List.of(
            "Reading the sources",
            "Counting lines",
            "Removing boilerplate",
            "Signing documents",
            "Comparing documents",
            "Encoding")) {
      Path target = folder.resolve(phase.replace(' ', '-'));
      AtomicBoolean reached = new AtomicBoolean();
      MemorySource source = new MemorySource("a", texts(), 11);
      ProgressListener listener =
          (Progress progress) -> {
            if (progress.phase().equals(phase) && progress.done() > 0) {
              reached.set(true);
            }
          };
      assertThrows(
          CancellationException.class,
          () -> prepare(request(source, ALL, 2), target, listener, reached::get),
          phase);
      int read = source.reads.get();
      prepare(request(source, ALL, 2), target);
      assertEquals(files(folder.resolve("whole")), files(target), phase);
      if (!phase.equals("Reading the sources")) {
        assertEquals(read, source.reads.get(), "partitions are not read again after " + phase);
      }
    }
  }

  @Test
  void other_cleaning_does_not_go_on_with_what_was_cleaned_before() throws IOException {
    CleaningSettings other = new CleaningSettings(false, false, List.of(), 0, 100, List.of(), 0);
    prepare(request(texts(), other, 2), folder.resolve("fresh"));
    AtomicBoolean encoding = new AtomicBoolean();
    Path target = folder.resolve("changed");
    assertThrows(
        CancellationException.class,
        () ->
            prepare(
                request(texts(), CleaningSettings.NONE, 2),
                target,
                progress -> encoding.compareAndSet(false, progress.phase().equals("Encoding")),
                encoding::get));
    prepare(request(texts(), other, 2), target);
    assertEquals(files(folder.resolve("fresh")), files(target));
  }

  @Test
  void little_memory_takes_more_rounds_and_finds_the_same() throws IOException {
    try (WorkFolder work = WorkFolder.open(folder.resolve("corpus"), false);
        OrderedTasks tasks = new OrderedTasks(2, CancelSignal.NEVER)) {
      work.adoptOrClear("plan");
      List<SpoolPart> read =
          new SourceReading(List.of(new MemorySource("a", texts(), 11)), ALL)
              .read(work.asRead(), tasks, ProgressListener.NONE);
      List<SpoolPart> much =
          new BoilerplateStage(ALL, work, 1 << 20).run(read, tasks, ProgressListener.NONE);
      List<SpoolPart> little =
          new BoilerplateStage(ALL, work, 100).run(read, tasks, ProgressListener.NONE);
      assertEquals(much, little);
      Selection selection =
          new DocumentSelector(0.1, 7).select(little, work, ProgressListener.NONE, tasks.signal());
      List<BitSet> found =
          new NearDuplicateStage(0.8, work, 1L << 20)
              .find(little, selection, tasks, ProgressListener.NONE);
      assertTrue(found.stream().mapToInt(BitSet::cardinality).sum() > 5);
      assertEquals(
          found,
          new NearDuplicateStage(0.8, work, 7L)
              .find(little, selection, tasks, ProgressListener.NONE));
    }
  }

  @Test
  void where_cleaning_leaves_nothing_that_is_said() {
    CleaningSettings none =
        new CleaningSettings(false, false, List.of(), 0, 1_000_000, List.of(), 0);
    UserException e =
        assertThrows(
            UserException.class, () -> prepare(request(texts(), none, 1), folder.resolve("c")));
    assertTrue(String.valueOf(e.getMessage()).contains("Cleaning leaves no text"), e.getMessage());
  }

  @Test
  void a_card_of_before_there_was_cleaning_is_still_read() throws IOException {
    Path corpus = folder.resolve("corpus");
    CorpusCard card = prepare(request(texts(), CleaningSettings.NONE, 1), corpus);
    assertEquals(List.of(), card.cleaning());
    Path file = corpus.resolve(CorpusPaths.CARD);
    String json = Files.readString(file);
    String older = json.replaceAll("\\s*\"cleaning\" : \\[ \\],", "");
    assertTrue(older.length() < json.length());
    Files.writeString(file, older);
    try (Corpus opened = Corpus.open(corpus)) {
      assertEquals(card, opened.card());
    }
  }
}
